// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3GetIdentitiesByPhoneNumberOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";

import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Find the enrolled identities of a phone number. `GET /v3/identity/{mobileNumber}/lookup`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3GetIdentitiesByPhoneNumber } from "@prove-identity/prove-api/funcs/identityV3GetIdentitiesByPhoneNumber";
 *
 * const result = await identityV3GetIdentitiesByPhoneNumber(new ProveapiCore(), "2001004031");
 * console.log(result.ok ? result.value.v3GetIdentitiesByPhoneNumberResponse : result.error.reason);
 * ```
 */
export function identityV3GetIdentitiesByPhoneNumber(
  client: ProveapiCore,
  mobileNumber: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3GetIdentitiesByPhoneNumberResponse, CallError>> {
  return call<operations.V3GetIdentitiesByPhoneNumberResponse>(
    client,
    v3GetIdentitiesByPhoneNumberOperation,
    { parameters: { mobileNumber, clientRequestId } },
    options,
  );
}
