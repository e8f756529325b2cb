// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3ValidateRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Ask whether possession of the phone is proven. `POST /v3/validate`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3ValidateRequest } from "@prove-identity/prove-api/funcs/v3V3ValidateRequest";
 *
 * const result = await v3V3ValidateRequest(new ProveapiCore(), { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" });
 * console.log(result.ok ? result.value.v3ValidateResponse : result.error.reason);
 * ```
 */
export function v3V3ValidateRequest(
  client: ProveapiCore,
  request?: components.V3ValidateRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3ValidateRequestResponse, CallError>> {
  return call<operations.V3ValidateRequestResponse>(client, v3ValidateRequestOperation, { body: request }, options);
}
