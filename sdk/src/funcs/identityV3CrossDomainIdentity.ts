// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3CrossDomainIdentityOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Find the same person in linked domains. `POST /v3/identity/{identityId}/cross-domain`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3CrossDomainIdentity } from "@prove-identity/prove-api/funcs/identityV3CrossDomainIdentity";
 *
 * const result = await identityV3CrossDomainIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61", { clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81" });
 * console.log(result.ok ? result.value.v3CrossDomainIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3CrossDomainIdentity(
  client: ProveapiCore,
  identityId: string,
  v3CrossDomainIdentityRequest?: components.V3CrossDomainIdentityRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3CrossDomainIdentityResponse, CallError>> {
  return call<operations.V3CrossDomainIdentityResponse>(
    client,
    v3CrossDomainIdentityOperation,
    { parameters: { identityId }, body: v3CrossDomainIdentityRequest ?? {} },
    options,
  );
}
