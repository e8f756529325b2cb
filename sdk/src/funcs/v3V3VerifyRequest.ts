// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3VerifyRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Verify the person behind a phone number. `POST /v3/verify`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3VerifyRequest } from "@prove-identity/prove-api/funcs/v3V3VerifyRequest";
 *
 * const result = await v3V3VerifyRequest(new ProveapiCore(), {
 *   verificationType: "verifiedUser",
 *   phoneNumber: "2001004053",
 *   firstName: "Elena",
 *   lastName: "Coldman",
 *   clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81"
 * });
 * console.log(result.ok ? result.value.v3VerifyResponse : result.error.reason);
 * ```
 */
export function v3V3VerifyRequest(
  client: ProveapiCore,
  request?: components.V3VerifyRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3VerifyRequestResponse, CallError>> {
  return call<operations.V3VerifyRequestResponse>(client, v3VerifyRequestOperation, { body: request }, options);
}
