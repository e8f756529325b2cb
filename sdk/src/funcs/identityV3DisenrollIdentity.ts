// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DisenrollIdentityOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";

import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Remove an identity: it is monitored no more and has to be enrolled anew. `DELETE /v3/identity/{proveId}`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3DisenrollIdentity } from "@prove-identity/prove-api/funcs/identityV3DisenrollIdentity";
 *
 * const result = await identityV3DisenrollIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61");
 * console.log(result.ok ? result.value.v3DisenrollIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3DisenrollIdentity(
  client: ProveapiCore,
  proveId: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DisenrollIdentityResponse, CallError>> {
  return call<operations.V3DisenrollIdentityResponse>(
    client,
    v3DisenrollIdentityOperation,
    { parameters: { proveId, clientRequestId } },
    options,
  );
}
