// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DomainLinkRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Ask another domain for a link. `POST /v3/domain/link`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { domainV3DomainLinkRequest } from "@prove-identity/prove-api/funcs/domainV3DomainLinkRequest";
 *
 * const result = await domainV3DomainLinkRequest(new ProveapiCore(), { pcid: "12345" });
 * console.log(result.ok ? result.value.v3DomainLinkResponse : result.error.reason);
 * ```
 */
export function domainV3DomainLinkRequest(
  client: ProveapiCore,
  request?: components.V3DomainLinkRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DomainLinkRequestResponse, CallError>> {
  return call<operations.V3DomainLinkRequestResponse>(client, v3DomainLinkRequestOperation, { body: request }, options);
}
