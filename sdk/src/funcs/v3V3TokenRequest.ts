// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3TokenRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Exchange client credentials for an access token. `POST /token`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3TokenRequest } from "@prove-identity/prove-api/funcs/v3V3TokenRequest";
 *
 * const result = await v3V3TokenRequest(new ProveapiCore(), {
 *   clientId: "customer_id",
 *   clientSecret: "secret",
 *   grantType: "client_credentials"
 * });
 * console.log(result.ok ? result.value.v3TokenResponse : result.error.reason);
 * ```
 */
export function v3V3TokenRequest(
  client: ProveapiCore,
  request?: components.V3TokenRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3TokenRequestResponse, CallError>> {
  return call<operations.V3TokenRequestResponse>(client, v3TokenRequestOperation, { body: request }, options);
}
