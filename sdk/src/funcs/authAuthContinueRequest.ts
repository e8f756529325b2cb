// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { authContinueRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Say that you have proven a number yourself, so that a Prove Auth flow can go on and bind it. `POST /v1/server/auth/continue`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { authAuthContinueRequest } from "@prove-identity/prove-api/funcs/authAuthContinueRequest";
 *
 * const result = await authAuthContinueRequest(new ProveapiCore(), {
 *   authId: "713189b8-5555-4b08-83ba-75d08780aebd",
 *   requestId: "eba12f3a-5555-47bc-b85d-21c0cbc4b973",
 *   subjects: {
 *     mobile: {
 *       claim: {
 *         mobileNumber: "2001001695"
 *       }
 *     }
 *   }
 * });
 * console.log(result.ok ? result.value.authContinueResponse : result.error.reason);
 * ```
 */
export function authAuthContinueRequest(
  client: ProveapiCore,
  request?: components.AuthContinueRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.AuthContinueRequestResponse, CallError>> {
  return call<operations.AuthContinueRequestResponse>(client, authContinueRequestOperation, { body: request }, options);
}
