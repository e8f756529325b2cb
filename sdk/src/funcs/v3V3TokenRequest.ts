// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { Operation } from "../internal/operation.ts";
import type { CallError } from "../internal/classify.ts";

import { call } from "../internal/pipeline.ts";
import { v3TokenRequestShape, v3TokenResponseShape } from "../internal/schemas.ts";
import { formOf, fromWireNames } from "../internal/wire-names.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

const operation: Operation = {
  id: "V3TokenRequest",
  method: "POST",
  path: "/token",
  body: v3TokenRequestShape,
  form: formOf(v3TokenRequestShape),
  response: v3TokenResponseShape,
  responseKey: "v3TokenResponse",
  rename: (value) => fromWireNames(v3TokenResponseShape, value),
  errors: [400, 401, 500],
  repeatable: true,
};

/**
 * Exchange client credentials for an access token.
 *
 * `POST /token`. The promise is fulfilled in any case: with `ok: false` and the error when the call failed.
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
  return call(client, operation, { body: request }, options);
}
