// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3ActivateIdentityOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Monitor an identity again. `POST /v3/identity/{proveId}/activate`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3ActivateIdentity } from "@prove-identity/prove-api/funcs/identityV3ActivateIdentity";
 *
 * const result = await identityV3ActivateIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61", { clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81" });
 * console.log(result.ok ? result.value.v3ActivateIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3ActivateIdentity(
  client: ProveapiCore,
  proveId: string,
  v3ActivateIdentityRequest?: components.V3ActivateIdentityRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3ActivateIdentityResponse, CallError>> {
  return call<operations.V3ActivateIdentityResponse>(
    client,
    v3ActivateIdentityOperation,
    { parameters: { proveId }, body: v3ActivateIdentityRequest ?? {} },
    options,
  );
}
