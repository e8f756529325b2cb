// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DeactivateIdentityOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Send no more webhooks about an identity; it stays enrolled. `POST /v3/identity/{proveId}/deactivate`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3DeactivateIdentity } from "@prove-identity/prove-api/funcs/identityV3DeactivateIdentity";
 *
 * const result = await identityV3DeactivateIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61", { clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81" });
 * console.log(result.ok ? result.value.v3DeactivateIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3DeactivateIdentity(
  client: ProveapiCore,
  proveId: string,
  v3IdentityDeactivateRequest?: components.V3IdentityDeactivateRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DeactivateIdentityResponse, CallError>> {
  return call<operations.V3DeactivateIdentityResponse>(
    client,
    v3DeactivateIdentityOperation,
    { parameters: { proveId }, body: v3IdentityDeactivateRequest ?? {} },
    options,
  );
}
