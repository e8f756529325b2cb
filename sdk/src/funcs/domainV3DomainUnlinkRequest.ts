// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DomainUnlinkRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Drop a link, or a request for one. `POST /v3/domain/unlink`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { domainV3DomainUnlinkRequest } from "@prove-identity/prove-api/funcs/domainV3DomainUnlinkRequest";
 *
 * const result = await domainV3DomainUnlinkRequest(new ProveapiCore(), { pcidTo: "12345" });
 * console.log(result.ok ? result.value.v3DomainUnlinkResponse : result.error.reason);
 * ```
 */
export function domainV3DomainUnlinkRequest(
  client: ProveapiCore,
  request?: components.V3DomainUnlinkRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DomainUnlinkRequestResponse, CallError>> {
  return call<operations.V3DomainUnlinkRequestResponse>(
    client,
    v3DomainUnlinkRequestOperation,
    { body: request },
    options,
  );
}
