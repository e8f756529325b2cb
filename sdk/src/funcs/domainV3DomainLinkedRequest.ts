// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DomainLinkedRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";

import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * List the links of your domain, and those that are asked for. `GET /v3/domain/linked`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { domainV3DomainLinkedRequest } from "@prove-identity/prove-api/funcs/domainV3DomainLinkedRequest";
 *
 * const result = await domainV3DomainLinkedRequest(new ProveapiCore());
 * console.log(result.ok ? result.value.v3DomainLinkedResponse : result.error.reason);
 * ```
 */
export function domainV3DomainLinkedRequest(
  client: ProveapiCore,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DomainLinkedRequestResponse, CallError>> {
  return call<operations.V3DomainLinkedRequestResponse>(client, v3DomainLinkedRequestOperation, {}, options);
}
