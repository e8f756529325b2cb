// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3FetchRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";

import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Read an attribute of a person. The person's consent is yours to ask for. `GET /v3/fetch`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3FetchRequest } from "@prove-identity/prove-api/funcs/identityV3FetchRequest";
 *
 * const result = await identityV3FetchRequest(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61", "550e8400-e29b-41d4-a716-446655440000");
 * console.log(result.ok ? result.value.v3FetchResponse : result.error.reason);
 * ```
 */
export function identityV3FetchRequest(
  client: ProveapiCore,
  proveId: string,
  attributeId: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3FetchRequestResponse, CallError>> {
  return call<operations.V3FetchRequestResponse>(
    client,
    v3FetchRequestOperation,
    { parameters: { proveId, attributeId, clientRequestId } },
    options,
  );
}
