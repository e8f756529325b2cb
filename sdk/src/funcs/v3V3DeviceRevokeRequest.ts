// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3DeviceRevokeRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Revoke the Prove Key of a device, so that it proves nothing any more. `POST /v3/device/revoke`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3DeviceRevokeRequest } from "@prove-identity/prove-api/funcs/v3V3DeviceRevokeRequest";
 *
 * const result = await v3V3DeviceRevokeRequest(new ProveapiCore(), {
 *   clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81",
 *   deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc"
 * });
 * console.log(result.ok ? result.value.v3DeviceRevokeResponse : result.error.reason);
 * ```
 */
export function v3V3DeviceRevokeRequest(
  client: ProveapiCore,
  request?: components.V3DeviceRevokeRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DeviceRevokeRequestResponse, CallError>> {
  return call<operations.V3DeviceRevokeRequestResponse>(
    client,
    v3DeviceRevokeRequestOperation,
    { body: request },
    options,
  );
}
