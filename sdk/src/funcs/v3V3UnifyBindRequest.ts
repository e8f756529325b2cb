// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3UnifyBindRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Bind the device's key to a number whose possession you have proven yourself. `POST /v3/unify-bind`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3UnifyBindRequest } from "@prove-identity/prove-api/funcs/v3V3UnifyBindRequest";
 *
 * const result = await v3V3UnifyBindRequest(new ProveapiCore(), {
 *   correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
 *   phoneNumber: "2001004014"
 * });
 * console.log(result.ok ? result.value.v3UnifyBindResponse : result.error.reason);
 * ```
 */
export function v3V3UnifyBindRequest(
  client: ProveapiCore,
  request?: components.V3UnifyBindRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3UnifyBindRequestResponse, CallError>> {
  return call<operations.V3UnifyBindRequestResponse>(client, v3UnifyBindRequestOperation, { body: request }, options);
}
