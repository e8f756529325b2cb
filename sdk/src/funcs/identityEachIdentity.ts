// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import { v3BatchGetIdentitiesOperation } from "../internal/operations.ts";
import { itemsOf } from "../internal/paging.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";

/**
 * All that `identity.v3BatchGetIdentities` lists, from page to page. `GET /v3/identity` @throws ProveError
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityEachIdentity } from "@prove-identity/prove-api/funcs/identityEachIdentity";
 *
 * for await (const item of identityEachIdentity(new ProveapiCore())) console.log(item);
 * ```
 */
export function identityEachIdentity(
  client: ProveapiCore,
  parameters?: Omit<operations.V3BatchGetIdentitiesRequest, "startKey">,
  options?: RequestOptions,
): AsyncGenerator<components.GetBatchIdentityItem, void, undefined> {
  return itemsOf<components.GetBatchIdentityItem>(
    client,
    v3BatchGetIdentitiesOperation,
    { items: "results", next: "lastKey", from: "startKey" },
    parameters,
    options,
  );
}
