// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import {
  authStartRequestOperation,
  authContinueRequestOperation,
  authFinishRequestOperation,
} from "../internal/operations.ts";

import { run } from "../internal/pipeline.ts";
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";

/** The operations of the namespace `auth`, as methods that throw on failure. */
export class Auth extends ClientSDK {
  /** Begin a Prove Auth flow with the authenticators that you choose. `POST /v1/server/auth/start` @throws ProveError */
  authStartRequest(
    request?: components.AuthStartRequest,
    options?: RequestOptions,
  ): Promise<operations.AuthStartRequestResponse> {
    return run<operations.AuthStartRequestResponse>(this, authStartRequestOperation, { body: request }, options);
  }

  /** Say that you have proven a number yourself, so that a Prove Auth flow can go on and bind it. `POST /v1/server/auth/continue` @throws ProveError */
  authContinueRequest(
    request?: components.AuthContinueRequest,
    options?: RequestOptions,
  ): Promise<operations.AuthContinueRequestResponse> {
    return run<operations.AuthContinueRequestResponse>(this, authContinueRequestOperation, { body: request }, options);
  }

  /** Fetch the result of a Prove Auth flow. `POST /v1/server/auth/finish` @throws ProveError */
  authFinishRequest(
    request?: components.AuthFinishRequest,
    options?: RequestOptions,
  ): Promise<operations.AuthFinishRequestResponse> {
    return run<operations.AuthFinishRequestResponse>(this, authFinishRequestOperation, { body: request }, options);
  }
}
