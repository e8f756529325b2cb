// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3CompleteRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Verify the submitted person and end the flow. `POST /v3/complete`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3CompleteRequest } from "@prove-identity/prove-api/funcs/v3V3CompleteRequest";
 *
 * const result = await v3V3CompleteRequest(new ProveapiCore(), {
 *   correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
 *   individual: {
 *     firstName: "Milo",
 *     lastName: "Pinson",
 *     dob: "1981-01-17",
 *     ssn: "847350596"
 *   }
 * });
 * console.log(result.ok ? result.value.v3CompleteResponse : result.error.reason);
 * ```
 */
export function v3V3CompleteRequest(
  client: ProveapiCore,
  request?: components.V3CompleteRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3CompleteRequestResponse, CallError>> {
  return call<operations.V3CompleteRequestResponse>(client, v3CompleteRequestOperation, { body: request }, options);
}
