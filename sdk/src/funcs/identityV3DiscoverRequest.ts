// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DiscoverRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";

import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * List the attributes that are known of a person. `GET /v3/discover`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3DiscoverRequest } from "@prove-identity/prove-api/funcs/identityV3DiscoverRequest";
 *
 * const result = await identityV3DiscoverRequest(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61");
 * console.log(result.ok ? result.value.v3DiscoverResponse : result.error.reason);
 * ```
 */
export function identityV3DiscoverRequest(
  client: ProveapiCore,
  proveId: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DiscoverRequestResponse, CallError>> {
  return call<operations.V3DiscoverRequestResponse>(
    client,
    v3DiscoverRequestOperation,
    { parameters: { proveId, clientRequestId } },
    options,
  );
}
