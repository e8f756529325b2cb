// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3GetIdentityOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";

import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Read an enrolled identity. `GET /v3/identity/{proveId}`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3GetIdentity } from "@prove-identity/prove-api/funcs/identityV3GetIdentity";
 *
 * const result = await identityV3GetIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61");
 * console.log(result.ok ? result.value.v3GetIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3GetIdentity(
  client: ProveapiCore,
  proveId: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3GetIdentityResponse, CallError>> {
  return call<operations.V3GetIdentityResponse>(
    client,
    v3GetIdentityOperation,
    { parameters: { proveId, clientRequestId } },
    options,
  );
}
