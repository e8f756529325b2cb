// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { v3ChallengeRequestOperation } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

/**
 * Send the challenge (date of birth or social security number) and get the person's data. `POST /v3/challenge`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3ChallengeRequest } from "@prove-identity/prove-api/funcs/v3V3ChallengeRequest";
 *
 * const result = await v3V3ChallengeRequest(new ProveapiCore(), { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd", dob: "1981-01" });
 * console.log(result.ok ? result.value.v3ChallengeResponse : result.error.reason);
 * ```
 */
export function v3V3ChallengeRequest(
  client: ProveapiCore,
  request?: components.V3ChallengeRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3ChallengeRequestResponse, CallError>> {
  return call<operations.V3ChallengeRequestResponse>(client, v3ChallengeRequestOperation, { body: request }, options);
}
