// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3UnifyRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Begin a Unify session: prove possession of a phone, or recognise it by its key. `POST /v3/unify`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3UnifyRequest } from "@prove-identity/prove-api/funcs/v3V3UnifyRequest";
 *
 * const result = await v3V3UnifyRequest(new ProveapiCore(), {
 *   possessionType: "mobile",
 *   phoneNumber: "2001004018",
 *   clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81"
 * });
 * console.log(result.ok ? result.value.v3UnifyResponse : result.error.reason);
 * ```
 */
export function v3V3UnifyRequest(
  client: ProveapiCore,
  request?: components.V3UnifyRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3UnifyRequestResponse, CallError>> {
  return call<operations.V3UnifyRequestResponse>(client, v3UnifyRequestOperation, { body: request }, options);
}
