// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3EnrollIdentityOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Enroll a person, so that changes of the phone number are told to you. `POST /v3/identity`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3EnrollIdentity } from "@prove-identity/prove-api/funcs/identityV3EnrollIdentity";
 *
 * const result = await identityV3EnrollIdentity(new ProveapiCore(), {
 *   phoneNumber: "2001004031",
 *   clientCustomerId: "e0f78bc2-f748-4eda-9d29-d756844507fc"
 * });
 * console.log(result.ok ? result.value.v3EnrollIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3EnrollIdentity(
  client: ProveapiCore,
  request?: components.V3EnrollIdentityRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3EnrollIdentityResponse, CallError>> {
  return call<operations.V3EnrollIdentityResponse>(client, v3EnrollIdentityOperation, { body: request }, options);
}
