// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { authFinishRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Fetch the result of a Prove Auth flow. `POST /v1/server/auth/finish`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { authAuthFinishRequest } from "@prove-identity/prove-api/funcs/authAuthFinishRequest";
 *
 * const result = await authAuthFinishRequest(new ProveapiCore(), { authId: "713189b8-5555-4b08-83ba-75d08780aebd" });
 * console.log(result.ok ? result.value.authFinishResponse : result.error.reason);
 * ```
 */
export function authAuthFinishRequest(
  client: ProveapiCore,
  request?: components.AuthFinishRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.AuthFinishRequestResponse, CallError>> {
  return call<operations.AuthFinishRequestResponse>(client, authFinishRequestOperation, { body: request }, options);
}
