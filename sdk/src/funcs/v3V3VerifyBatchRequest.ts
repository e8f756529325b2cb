// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3VerifyBatchRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Verify up to 1000 people in one call. `POST /v3/verify/batch`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3VerifyBatchRequest } from "@prove-identity/prove-api/funcs/v3V3VerifyBatchRequest";
 *
 * const result = await v3V3VerifyBatchRequest(new ProveapiCore(), {
 *   items: [
 *     {
 *       verificationType: "verifiedUser",
 *       phoneNumber: "2001004053",
 *       firstName: "Elena",
 *       lastName: "Coldman"
 *     },
 *     {
 *       verificationType: "humanAssurance",
 *       phoneNumber: "2001004051",
 *       firstName: "Ewen",
 *       lastName: "Brimilcome"
 *     }
 *   ]
 * });
 * console.log(result.ok ? result.value.v3VerifyBatchResponse : result.error.reason);
 * ```
 */
export function v3V3VerifyBatchRequest(
  client: ProveapiCore,
  request?: components.V3VerifyBatchRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3VerifyBatchRequestResponse, CallError>> {
  return call<operations.V3VerifyBatchRequestResponse>(
    client,
    v3VerifyBatchRequestOperation,
    { body: request },
    options,
  );
}
