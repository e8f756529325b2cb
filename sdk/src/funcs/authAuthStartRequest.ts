// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { authStartRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Begin a Prove Auth flow with the authenticators that you choose. `POST /v1/server/auth/start`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { authAuthStartRequest } from "@prove-identity/prove-api/funcs/authAuthStartRequest";
 *
 * const result = await authAuthStartRequest(new ProveapiCore(), {
 *   requestId: "eba12f3a-5555-47bc-b85d-21c0cbc4b973",
 *   subjects: {
 *     mobile: {
 *       authenticators: {
 *         otp: {
 *           messageText: "#### is your code"
 *         }
 *       },
 *       claim: {
 *         mobileNumber: "2001001695"
 *       }
 *     }
 *   }
 * });
 * console.log(result.ok ? result.value.authStartResponse : result.error.reason);
 * ```
 */
export function authAuthStartRequest(
  client: ProveapiCore,
  request?: components.AuthStartRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.AuthStartRequestResponse, CallError>> {
  return call<operations.AuthStartRequestResponse>(client, authStartRequestOperation, { body: request }, options);
}
