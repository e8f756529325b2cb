// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3BatchEnrollIdentitiesOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Enroll up to 100 people in one call. `POST /v3/identity/batch`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3BatchEnrollIdentities } from "@prove-identity/prove-api/funcs/identityV3BatchEnrollIdentities";
 *
 * const result = await identityV3BatchEnrollIdentities(new ProveapiCore(), { items: [{phoneNumber: "2001004031"}, {phoneNumber: "2001004035"}] });
 * console.log(result.ok ? result.value.v3BatchEnrollIdentitiesResponse : result.error.reason);
 * ```
 */
export function identityV3BatchEnrollIdentities(
  client: ProveapiCore,
  request?: components.V3BatchEnrollIdentitiesRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3BatchEnrollIdentitiesResponse, CallError>> {
  return call<operations.V3BatchEnrollIdentitiesResponse>(
    client,
    v3BatchEnrollIdentitiesOperation,
    { body: request },
    options,
  );
}
