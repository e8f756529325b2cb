// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3StartRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Begin a Pre-Fill or Identity flow. `POST /v3/start`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
 *
 * const result = await v3V3StartRequest(new ProveapiCore(), { flowType: "mobile", phoneNumber: "2001001695" });
 * console.log(result.ok ? result.value.v3StartResponse : result.error.reason);
 * ```
 */
export function v3V3StartRequest(
  client: ProveapiCore,
  request?: components.V3StartRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3StartRequestResponse, CallError>> {
  return call<operations.V3StartRequestResponse>(client, v3StartRequestOperation, { body: request }, options);
}
