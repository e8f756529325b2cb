// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DomainIDRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";

import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Read your own domain. `GET /v3/domain/id`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { domainV3DomainIDRequest } from "@prove-identity/prove-api/funcs/domainV3DomainIDRequest";
 *
 * const result = await domainV3DomainIDRequest(new ProveapiCore());
 * console.log(result.ok ? result.value.v3DomainIDResponse : result.error.reason);
 * ```
 */
export function domainV3DomainIDRequest(
  client: ProveapiCore,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DomainIDRequestResponse, CallError>> {
  return call<operations.V3DomainIDRequestResponse>(client, v3DomainIDRequestOperation, {}, options);
}
