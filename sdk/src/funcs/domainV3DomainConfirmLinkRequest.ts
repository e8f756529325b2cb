// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DomainConfirmLinkRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Accept the link that another domain asked for. `POST /v3/domain/confirm-link`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { domainV3DomainConfirmLinkRequest } from "@prove-identity/prove-api/funcs/domainV3DomainConfirmLinkRequest";
 *
 * const result = await domainV3DomainConfirmLinkRequest(new ProveapiCore(), { pcid: "12345" });
 * console.log(result.ok ? result.value.v3DomainConfirmLinkResponse : result.error.reason);
 * ```
 */
export function domainV3DomainConfirmLinkRequest(
  client: ProveapiCore,
  request?: components.V3DomainConfirmLinkRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DomainConfirmLinkRequestResponse, CallError>> {
  return call<operations.V3DomainConfirmLinkRequestResponse>(
    client,
    v3DomainConfirmLinkRequestOperation,
    { body: request },
    options,
  );
}
