// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import {
  v3TokenRequestOperation,
  v3StartRequestOperation,
  v3ValidateRequestOperation,
  v3ChallengeRequestOperation,
  v3CompleteRequestOperation,
  v3UnifyRequestOperation,
  v3UnifyStatusRequestOperation,
  v3UnifyBindRequestOperation,
  v3VerifyRequestOperation,
  v3VerifyBatchRequestOperation,
  v3VerifyStatusRequestOperation,
  v3DeviceRevokeRequestOperation,
} from "../internal/operations.ts";

import { run } from "../internal/pipeline.ts";
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";

/** The operations of the namespace `v3`, as methods that throw on failure. */
export class V3 extends ClientSDK {
  /** Exchange client credentials for an access token. `POST /token` @throws ProveError */
  v3TokenRequest(
    request?: components.V3TokenRequest,
    options?: RequestOptions,
  ): Promise<operations.V3TokenRequestResponse> {
    return run<operations.V3TokenRequestResponse>(this, v3TokenRequestOperation, { body: request }, options);
  }

  /** Begin a Pre-Fill or Identity flow. `POST /v3/start` @throws ProveError */
  v3StartRequest(
    request?: components.V3StartRequest,
    options?: RequestOptions,
  ): Promise<operations.V3StartRequestResponse> {
    return run<operations.V3StartRequestResponse>(this, v3StartRequestOperation, { body: request }, options);
  }

  /** Ask whether possession of the phone is proven. `POST /v3/validate` @throws ProveError */
  v3ValidateRequest(
    request?: components.V3ValidateRequest,
    options?: RequestOptions,
  ): Promise<operations.V3ValidateRequestResponse> {
    return run<operations.V3ValidateRequestResponse>(this, v3ValidateRequestOperation, { body: request }, options);
  }

  /** Send the challenge (date of birth or social security number) and get the person's data. `POST /v3/challenge` @throws ProveError */
  v3ChallengeRequest(
    request?: components.V3ChallengeRequest,
    options?: RequestOptions,
  ): Promise<operations.V3ChallengeRequestResponse> {
    return run<operations.V3ChallengeRequestResponse>(this, v3ChallengeRequestOperation, { body: request }, options);
  }

  /** Verify the submitted person and end the flow. `POST /v3/complete` @throws ProveError */
  v3CompleteRequest(
    request?: components.V3CompleteRequest,
    options?: RequestOptions,
  ): Promise<operations.V3CompleteRequestResponse> {
    return run<operations.V3CompleteRequestResponse>(this, v3CompleteRequestOperation, { body: request }, options);
  }

  /** Begin a Unify session: prove possession of a phone, or recognise it by its key. `POST /v3/unify` @throws ProveError */
  v3UnifyRequest(
    request?: components.V3UnifyRequest,
    options?: RequestOptions,
  ): Promise<operations.V3UnifyRequestResponse> {
    return run<operations.V3UnifyRequestResponse>(this, v3UnifyRequestOperation, { body: request }, options);
  }

  /** Ask how a Unify session stands. `POST /v3/unify-status` @throws ProveError */
  v3UnifyStatusRequest(
    request?: components.V3UnifyStatusRequest,
    options?: RequestOptions,
  ): Promise<operations.V3UnifyStatusRequestResponse> {
    return run<operations.V3UnifyStatusRequestResponse>(
      this,
      v3UnifyStatusRequestOperation,
      { body: request },
      options,
    );
  }

  /** Bind the device's key to a number whose possession you have proven yourself. `POST /v3/unify-bind` @throws ProveError */
  v3UnifyBindRequest(
    request?: components.V3UnifyBindRequest,
    options?: RequestOptions,
  ): Promise<operations.V3UnifyBindRequestResponse> {
    return run<operations.V3UnifyBindRequestResponse>(this, v3UnifyBindRequestOperation, { body: request }, options);
  }

  /** Verify the person behind a phone number. `POST /v3/verify` @throws ProveError */
  v3VerifyRequest(
    request?: components.V3VerifyRequest,
    options?: RequestOptions,
  ): Promise<operations.V3VerifyRequestResponse> {
    return run<operations.V3VerifyRequestResponse>(this, v3VerifyRequestOperation, { body: request }, options);
  }

  /** Verify up to 1000 people in one call. `POST /v3/verify/batch` @throws ProveError */
  v3VerifyBatchRequest(
    request?: components.V3VerifyBatchRequest,
    options?: RequestOptions,
  ): Promise<operations.V3VerifyBatchRequestResponse> {
    return run<operations.V3VerifyBatchRequestResponse>(
      this,
      v3VerifyBatchRequestOperation,
      { body: request },
      options,
    );
  }

  /** Ask how a verification with possession stands (older form of Verify). `POST /v3/verify-status` @throws ProveError */
  v3VerifyStatusRequest(
    request?: components.V3VerifyStatusRequest,
    options?: RequestOptions,
  ): Promise<operations.V3VerifyStatusRequestResponse> {
    return run<operations.V3VerifyStatusRequestResponse>(
      this,
      v3VerifyStatusRequestOperation,
      { body: request ?? {} },
      options,
    );
  }

  /** Revoke the Prove Key of a device, so that it proves nothing any more. `POST /v3/device/revoke` @throws ProveError */
  v3DeviceRevokeRequest(
    request?: components.V3DeviceRevokeRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DeviceRevokeRequestResponse> {
    return run<operations.V3DeviceRevokeRequestResponse>(
      this,
      v3DeviceRevokeRequestOperation,
      { body: request },
      options,
    );
  }
}
