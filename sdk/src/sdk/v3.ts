// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { v3V3TokenRequest } from "../funcs/v3V3TokenRequest.ts";
import { v3V3StartRequest } from "../funcs/v3V3StartRequest.ts";
import { v3V3ValidateRequest } from "../funcs/v3V3ValidateRequest.ts";
import { v3V3ChallengeRequest } from "../funcs/v3V3ChallengeRequest.ts";
import { v3V3CompleteRequest } from "../funcs/v3V3CompleteRequest.ts";
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
    return unwrapAsync(v3V3TokenRequest(this, request, options));
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
    return unwrapAsync(v3V3StartRequest(this, request, options));
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
    return unwrapAsync(v3V3ValidateRequest(this, request, options));
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
    return unwrapAsync(v3V3ChallengeRequest(this, request, options));
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
    return unwrapAsync(v3V3CompleteRequest(this, request, options));
  }
}
