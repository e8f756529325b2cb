// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import {
  v3TokenRequestOperation,
  v3StartRequestOperation,
  v3ValidateRequestOperation,
  v3ChallengeRequestOperation,
  v3CompleteRequestOperation,
} from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import { unwrapAsync } from "../types/fp.ts";

/** The operations of the namespace `v3`, as methods that throw on failure. */
export class V3 extends ClientSDK {
  /**
   * Exchange client credentials for an access token. `POST /token`
   *
   * @throws ProveError the call failed; see `models/errors`
   */
  v3TokenRequest(
    request?: components.V3TokenRequest,
    options?: RequestOptions,
  ): Promise<operations.V3TokenRequestResponse> {
    return unwrapAsync(
      call<operations.V3TokenRequestResponse>(this, v3TokenRequestOperation, { body: request }, options),
    );
  }

  /**
   * Begin a Pre-Fill or Identity flow. `POST /v3/start`
   *
   * @throws ProveError the call failed; see `models/errors`
   */
  v3StartRequest(
    request?: components.V3StartRequest,
    options?: RequestOptions,
  ): Promise<operations.V3StartRequestResponse> {
    return unwrapAsync(
      call<operations.V3StartRequestResponse>(this, v3StartRequestOperation, { body: request }, options),
    );
  }

  /**
   * Ask whether possession of the phone is proven. `POST /v3/validate`
   *
   * @throws ProveError the call failed; see `models/errors`
   */
  v3ValidateRequest(
    request?: components.V3ValidateRequest,
    options?: RequestOptions,
  ): Promise<operations.V3ValidateRequestResponse> {
    return unwrapAsync(
      call<operations.V3ValidateRequestResponse>(this, v3ValidateRequestOperation, { body: request }, options),
    );
  }

  /**
   * Send the challenge (date of birth or social security number) and get the person's data. `POST /v3/challenge`
   *
   * @throws ProveError the call failed; see `models/errors`
   */
  v3ChallengeRequest(
    request?: components.V3ChallengeRequest,
    options?: RequestOptions,
  ): Promise<operations.V3ChallengeRequestResponse> {
    return unwrapAsync(
      call<operations.V3ChallengeRequestResponse>(this, v3ChallengeRequestOperation, { body: request }, options),
    );
  }

  /**
   * Verify the submitted person and end the flow. `POST /v3/complete`
   *
   * @throws ProveError the call failed; see `models/errors`
   */
  v3CompleteRequest(
    request?: components.V3CompleteRequest,
    options?: RequestOptions,
  ): Promise<operations.V3CompleteRequestResponse> {
    return unwrapAsync(
      call<operations.V3CompleteRequestResponse>(this, v3CompleteRequestOperation, { body: request }, options),
    );
  }
}
