// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3BatchGetIdentitiesOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";

import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * List the enrolled identities, page by page. `GET /v3/identity`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3BatchGetIdentities } from "@prove-identity/prove-api/funcs/identityV3BatchGetIdentities";
 *
 * const result = await identityV3BatchGetIdentities(new ProveapiCore());
 * console.log(result.ok ? result.value.v3BatchGetIdentitiesResponse : result.error.reason);
 * ```
 */
export function identityV3BatchGetIdentities(
  client: ProveapiCore,
  clientRequestId?: string,
  limit?: number,
  startKey?: string,
  showInactive?: boolean,
  options?: RequestOptions,
): APIPromise<Result<operations.V3BatchGetIdentitiesResponse, CallError>> {
  return call<operations.V3BatchGetIdentitiesResponse>(
    client,
    v3BatchGetIdentitiesOperation,
    { parameters: { clientRequestId, limit, startKey, showInactive } },
    options,
  );
}
