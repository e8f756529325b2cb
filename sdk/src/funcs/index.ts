// Derived from contract/ by `npm run generate`. Change the contract, not this file.
/* oxlint-disable max-lines */
import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import {
  v3TokenRequestOperation,
  v3StartRequestOperation,
  v3ValidateRequestOperation,
  v3ChallengeRequestOperation,
  v3CompleteRequestOperation,
  v3UnifyRequestOperation,
  v3UnifyStatusRequestOperation,
  v3UnifyBindRequestOperation,
  v3VerifyRequestOperation,
  v3VerifyBatchRequestOperation,
  v3VerifyStatusRequestOperation,
  v3DeviceRevokeRequestOperation,
  authStartRequestOperation,
  authContinueRequestOperation,
  authFinishRequestOperation,
  v3DomainIDRequestOperation,
  v3DomainLinkRequestOperation,
  v3DomainConfirmLinkRequestOperation,
  v3DomainLinkedRequestOperation,
  v3DomainUnlinkRequestOperation,
  v3EnrollIdentityOperation,
  v3BatchEnrollIdentitiesOperation,
  v3BatchGetIdentitiesOperation,
  v3GetIdentityOperation,
  v3GetIdentitiesByPhoneNumberOperation,
  v3ActivateIdentityOperation,
  v3DeactivateIdentityOperation,
  v3DisenrollIdentityOperation,
  v3CrossDomainIdentityOperation,
  v3DiscoverRequestOperation,
  v3FetchRequestOperation,
} from "../internal/operations.ts";
import { itemsOf } from "../internal/paging.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/types.ts";
import type * as operations from "../models/operations/types.ts";
import type { APIPromise, Result } from "../types/index.ts";

/**
 * Exchanges client credentials for an access token. `POST /token`
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
  return call<operations.V3TokenRequestResponse>(client, v3TokenRequestOperation, { body: request }, options);
}

/**
 * Begins a Pre-Fill or Identity flow. `POST /v3/start`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
 *
 * const result = await v3V3StartRequest(new ProveapiCore(), { flowType: "mobile", phoneNumber: "2001001695" });
 * console.log(result.ok ? result.value.v3StartResponse : result.error.reason);
 * ```
 */
export function v3V3StartRequest(
  client: ProveapiCore,
  request?: components.V3StartRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3StartRequestResponse, CallError>> {
  return call<operations.V3StartRequestResponse>(client, v3StartRequestOperation, { body: request }, options);
}

/**
 * Returns whether possession of the phone is proven. `POST /v3/validate`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3ValidateRequest } from "@prove-identity/prove-api/funcs/v3V3ValidateRequest";
 *
 * const result = await v3V3ValidateRequest(new ProveapiCore(), { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" });
 * console.log(result.ok ? result.value.v3ValidateResponse : result.error.reason);
 * ```
 */
export function v3V3ValidateRequest(
  client: ProveapiCore,
  request?: components.V3ValidateRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3ValidateRequestResponse, CallError>> {
  return call<operations.V3ValidateRequestResponse>(client, v3ValidateRequestOperation, { body: request }, options);
}

/**
 * Checks the challenge (date of birth or social security number) and returns the person's data. `POST /v3/challenge`
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

/**
 * Verifies the submitted person and ends the flow. `POST /v3/complete`
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

/**
 * Begins a Unify session, which proves possession of a phone or recognizes its device key. `POST /v3/unify`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3UnifyRequest } from "@prove-identity/prove-api/funcs/v3V3UnifyRequest";
 *
 * const result = await v3V3UnifyRequest(new ProveapiCore(), {
 *   possessionType: "mobile",
 *   phoneNumber: "2001004018",
 *   clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81"
 * });
 * console.log(result.ok ? result.value.v3UnifyResponse : result.error.reason);
 * ```
 */
export function v3V3UnifyRequest(
  client: ProveapiCore,
  request?: components.V3UnifyRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3UnifyRequestResponse, CallError>> {
  return call<operations.V3UnifyRequestResponse>(client, v3UnifyRequestOperation, { body: request }, options);
}

/**
 * Returns the state of a Unify session. `POST /v3/unify-status`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3UnifyStatusRequest } from "@prove-identity/prove-api/funcs/v3V3UnifyStatusRequest";
 *
 * const result = await v3V3UnifyStatusRequest(new ProveapiCore(), { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" });
 * console.log(result.ok ? result.value.v3UnifyStatusResponse : result.error.reason);
 * ```
 */
export function v3V3UnifyStatusRequest(
  client: ProveapiCore,
  request?: components.V3UnifyStatusRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3UnifyStatusRequestResponse, CallError>> {
  return call<operations.V3UnifyStatusRequestResponse>(
    client,
    v3UnifyStatusRequestOperation,
    { body: request },
    options,
  );
}

/**
 * Binds the device key to a phone number whose possession you have proven yourself. `POST /v3/unify-bind`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3UnifyBindRequest } from "@prove-identity/prove-api/funcs/v3V3UnifyBindRequest";
 *
 * const result = await v3V3UnifyBindRequest(new ProveapiCore(), {
 *   correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
 *   phoneNumber: "2001004014"
 * });
 * console.log(result.ok ? result.value.v3UnifyBindResponse : result.error.reason);
 * ```
 */
export function v3V3UnifyBindRequest(
  client: ProveapiCore,
  request?: components.V3UnifyBindRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3UnifyBindRequestResponse, CallError>> {
  return call<operations.V3UnifyBindRequestResponse>(client, v3UnifyBindRequestOperation, { body: request }, options);
}

/**
 * Verifies the owner of a phone number. `POST /v3/verify`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3VerifyRequest } from "@prove-identity/prove-api/funcs/v3V3VerifyRequest";
 *
 * const result = await v3V3VerifyRequest(new ProveapiCore(), {
 *   verificationType: "verifiedUser",
 *   phoneNumber: "2001004053",
 *   firstName: "Elena",
 *   lastName: "Coldman",
 *   clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81"
 * });
 * console.log(result.ok ? result.value.v3VerifyResponse : result.error.reason);
 * ```
 */
export function v3V3VerifyRequest(
  client: ProveapiCore,
  request?: components.V3VerifyRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3VerifyRequestResponse, CallError>> {
  return call<operations.V3VerifyRequestResponse>(client, v3VerifyRequestOperation, { body: request }, options);
}

/**
 * Verifies up to 1000 people in one call. `POST /v3/verify/batch`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3VerifyBatchRequest } from "@prove-identity/prove-api/funcs/v3V3VerifyBatchRequest";
 *
 * const result = await v3V3VerifyBatchRequest(new ProveapiCore(), {
 *   items: [
 *     {
 *       verificationType: "verifiedUser",
 *       phoneNumber: "2001004053",
 *       firstName: "Elena",
 *       lastName: "Coldman"
 *     },
 *     {
 *       verificationType: "humanAssurance",
 *       phoneNumber: "2001004051",
 *       firstName: "Ewen",
 *       lastName: "Brimilcome"
 *     }
 *   ]
 * });
 * console.log(result.ok ? result.value.v3VerifyBatchResponse : result.error.reason);
 * ```
 */
export function v3V3VerifyBatchRequest(
  client: ProveapiCore,
  request?: components.V3VerifyBatchRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3VerifyBatchRequestResponse, CallError>> {
  return call<operations.V3VerifyBatchRequestResponse>(
    client,
    v3VerifyBatchRequestOperation,
    { body: request },
    options,
  );
}

/**
 * Returns the state of a verification with possession (older form of Verify). `POST /v3/verify-status`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { v3V3VerifyStatusRequest } from "@prove-identity/prove-api/funcs/v3V3VerifyStatusRequest";
 *
 * const result = await v3V3VerifyStatusRequest(new ProveapiCore(), { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" });
 * console.log(result.ok ? result.value.v3VerifyStatusResponse : result.error.reason);
 * ```
 */
export function v3V3VerifyStatusRequest(
  client: ProveapiCore,
  request?: components.V3VerifyStatusRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3VerifyStatusRequestResponse, CallError>> {
  return call<operations.V3VerifyStatusRequestResponse>(
    client,
    v3VerifyStatusRequestOperation,
    { body: request ?? {} },
    options,
  );
}

/**
 * Revokes a device key (Prove Key), which then no longer proves possession. `POST /v3/device/revoke`
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

/**
 * Begins a Prove Auth flow with the authenticators that you choose. `POST /v1/server/auth/start`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { authAuthStartRequest } from "@prove-identity/prove-api/funcs/authAuthStartRequest";
 *
 * const result = await authAuthStartRequest(new ProveapiCore(), {
 *   requestId: "eba12f3a-5555-47bc-b85d-21c0cbc4b973",
 *   subjects: {
 *     mobile: {
 *       authenticators: {
 *         otp: {
 *           messageText: "#### is your code"
 *         }
 *       },
 *       claim: {
 *         mobileNumber: "2001001695"
 *       }
 *     }
 *   }
 * });
 * console.log(result.ok ? result.value.authStartResponse : result.error.reason);
 * ```
 */
export function authAuthStartRequest(
  client: ProveapiCore,
  request?: components.AuthStartRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.AuthStartRequestResponse, CallError>> {
  return call<operations.AuthStartRequestResponse>(client, authStartRequestOperation, { body: request }, options);
}

/**
 * Reports that you have proven a phone number yourself, so that a Prove Auth flow continues and binds it. `POST /v1/server/auth/continue`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { authAuthContinueRequest } from "@prove-identity/prove-api/funcs/authAuthContinueRequest";
 *
 * const result = await authAuthContinueRequest(new ProveapiCore(), {
 *   authId: "713189b8-5555-4b08-83ba-75d08780aebd",
 *   requestId: "eba12f3a-5555-47bc-b85d-21c0cbc4b973",
 *   subjects: {
 *     mobile: {
 *       claim: {
 *         mobileNumber: "2001001695"
 *       }
 *     }
 *   }
 * });
 * console.log(result.ok ? result.value.authContinueResponse : result.error.reason);
 * ```
 */
export function authAuthContinueRequest(
  client: ProveapiCore,
  request?: components.AuthContinueRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.AuthContinueRequestResponse, CallError>> {
  return call<operations.AuthContinueRequestResponse>(client, authContinueRequestOperation, { body: request }, options);
}

/**
 * Returns the result of a Prove Auth flow. `POST /v1/server/auth/finish`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { authAuthFinishRequest } from "@prove-identity/prove-api/funcs/authAuthFinishRequest";
 *
 * const result = await authAuthFinishRequest(new ProveapiCore(), { authId: "713189b8-5555-4b08-83ba-75d08780aebd" });
 * console.log(result.ok ? result.value.authFinishResponse : result.error.reason);
 * ```
 */
export function authAuthFinishRequest(
  client: ProveapiCore,
  request?: components.AuthFinishRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.AuthFinishRequestResponse, CallError>> {
  return call<operations.AuthFinishRequestResponse>(client, authFinishRequestOperation, { body: request }, options);
}

/**
 * Returns your domain. `GET /v3/domain/id`
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

/**
 * Requests a link with another domain. `POST /v3/domain/link`
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

/**
 * Confirms a link requested by another domain. `POST /v3/domain/confirm-link`
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

/**
 * Lists the links of your domain and the open link requests. `GET /v3/domain/linked`
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

/**
 * Removes a link or a link request. `POST /v3/domain/unlink`
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

/**
 * Enrolls a person and notifies you of changes to the phone number. `POST /v3/identity`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3EnrollIdentity } from "@prove-identity/prove-api/funcs/identityV3EnrollIdentity";
 *
 * const result = await identityV3EnrollIdentity(new ProveapiCore(), {
 *   phoneNumber: "2001004031",
 *   clientCustomerId: "e0f78bc2-f748-4eda-9d29-d756844507fc"
 * });
 * console.log(result.ok ? result.value.v3EnrollIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3EnrollIdentity(
  client: ProveapiCore,
  request?: components.V3EnrollIdentityRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3EnrollIdentityResponse, CallError>> {
  return call<operations.V3EnrollIdentityResponse>(client, v3EnrollIdentityOperation, { body: request }, options);
}

/**
 * Enrolls up to 100 people in one call. `POST /v3/identity/batch`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3BatchEnrollIdentities } from "@prove-identity/prove-api/funcs/identityV3BatchEnrollIdentities";
 *
 * const result = await identityV3BatchEnrollIdentities(new ProveapiCore(), { items: [{phoneNumber: "2001004031"}, {phoneNumber: "2001004035"}] });
 * console.log(result.ok ? result.value.v3BatchEnrollIdentitiesResponse : result.error.reason);
 * ```
 */
export function identityV3BatchEnrollIdentities(
  client: ProveapiCore,
  request?: components.V3BatchEnrollIdentitiesRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3BatchEnrollIdentitiesResponse, CallError>> {
  return call<operations.V3BatchEnrollIdentitiesResponse>(
    client,
    v3BatchEnrollIdentitiesOperation,
    { body: request },
    options,
  );
}

/**
 * Lists the enrolled identities in pages. `GET /v3/identity`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3BatchGetIdentities } from "@prove-identity/prove-api/funcs/identityV3BatchGetIdentities";
 *
 * const result = await identityV3BatchGetIdentities(new ProveapiCore());
 * console.log(result.ok ? result.value.v3BatchGetIdentitiesResponse : result.error.reason);
 * ```
 */
export function identityV3BatchGetIdentities(
  client: ProveapiCore,
  clientRequestId?: string,
  limit?: number,
  startKey?: string,
  showInactive?: boolean,
  options?: RequestOptions,
): APIPromise<Result<operations.V3BatchGetIdentitiesResponse, CallError>> {
  return call<operations.V3BatchGetIdentitiesResponse>(
    client,
    v3BatchGetIdentitiesOperation,
    { parameters: { clientRequestId, limit, startKey, showInactive } },
    options,
  );
}

/**
 * Returns an enrolled identity. `GET /v3/identity/{proveId}`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3GetIdentity } from "@prove-identity/prove-api/funcs/identityV3GetIdentity";
 *
 * const result = await identityV3GetIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61");
 * console.log(result.ok ? result.value.v3GetIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3GetIdentity(
  client: ProveapiCore,
  proveId: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3GetIdentityResponse, CallError>> {
  return call<operations.V3GetIdentityResponse>(
    client,
    v3GetIdentityOperation,
    { parameters: { proveId, clientRequestId } },
    options,
  );
}

/**
 * Returns the enrolled identities of a phone number. `GET /v3/identity/{mobileNumber}/lookup`
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

/**
 * Resumes monitoring of an identity. `POST /v3/identity/{proveId}/activate`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3ActivateIdentity } from "@prove-identity/prove-api/funcs/identityV3ActivateIdentity";
 *
 * const result = await identityV3ActivateIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61", { clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81" });
 * console.log(result.ok ? result.value.v3ActivateIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3ActivateIdentity(
  client: ProveapiCore,
  proveId: string,
  v3ActivateIdentityRequest?: components.V3ActivateIdentityRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3ActivateIdentityResponse, CallError>> {
  return call<operations.V3ActivateIdentityResponse>(
    client,
    v3ActivateIdentityOperation,
    { parameters: { proveId }, body: v3ActivateIdentityRequest ?? {} },
    options,
  );
}

/**
 * Pauses monitoring of an identity: no webhooks are sent, but it stays enrolled. `POST /v3/identity/{proveId}/deactivate`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3DeactivateIdentity } from "@prove-identity/prove-api/funcs/identityV3DeactivateIdentity";
 *
 * const result = await identityV3DeactivateIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61", { clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81" });
 * console.log(result.ok ? result.value.v3DeactivateIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3DeactivateIdentity(
  client: ProveapiCore,
  proveId: string,
  v3IdentityDeactivateRequest?: components.V3IdentityDeactivateRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DeactivateIdentityResponse, CallError>> {
  return call<operations.V3DeactivateIdentityResponse>(
    client,
    v3DeactivateIdentityOperation,
    { parameters: { proveId }, body: v3IdentityDeactivateRequest ?? {} },
    options,
  );
}

/**
 * Disenrolls an identity and stops monitoring it. Monitoring it again requires a new enrollment. `DELETE /v3/identity/{proveId}`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3DisenrollIdentity } from "@prove-identity/prove-api/funcs/identityV3DisenrollIdentity";
 *
 * const result = await identityV3DisenrollIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61");
 * console.log(result.ok ? result.value.v3DisenrollIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3DisenrollIdentity(
  client: ProveapiCore,
  proveId: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DisenrollIdentityResponse, CallError>> {
  return call<operations.V3DisenrollIdentityResponse>(
    client,
    v3DisenrollIdentityOperation,
    { parameters: { proveId, clientRequestId } },
    options,
  );
}

/**
 * Returns the IDs of the same person in linked domains. `POST /v3/identity/{identityId}/cross-domain`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3CrossDomainIdentity } from "@prove-identity/prove-api/funcs/identityV3CrossDomainIdentity";
 *
 * const result = await identityV3CrossDomainIdentity(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61", { clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81" });
 * console.log(result.ok ? result.value.v3CrossDomainIdentityResponse : result.error.reason);
 * ```
 */
export function identityV3CrossDomainIdentity(
  client: ProveapiCore,
  identityId: string,
  v3CrossDomainIdentityRequest?: components.V3CrossDomainIdentityRequest,
  options?: RequestOptions,
): APIPromise<Result<operations.V3CrossDomainIdentityResponse, CallError>> {
  return call<operations.V3CrossDomainIdentityResponse>(
    client,
    v3CrossDomainIdentityOperation,
    { parameters: { identityId }, body: v3CrossDomainIdentityRequest ?? {} },
    options,
  );
}

/**
 * Lists the attributes of a person. `GET /v3/discover`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3DiscoverRequest } from "@prove-identity/prove-api/funcs/identityV3DiscoverRequest";
 *
 * const result = await identityV3DiscoverRequest(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61");
 * console.log(result.ok ? result.value.v3DiscoverResponse : result.error.reason);
 * ```
 */
export function identityV3DiscoverRequest(
  client: ProveapiCore,
  proveId: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3DiscoverRequestResponse, CallError>> {
  return call<operations.V3DiscoverRequestResponse>(
    client,
    v3DiscoverRequestOperation,
    { parameters: { proveId, clientRequestId } },
    options,
  );
}

/**
 * Reads an attribute of a person. You must obtain the person's consent. `GET /v3/fetch`
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityV3FetchRequest } from "@prove-identity/prove-api/funcs/identityV3FetchRequest";
 *
 * const result = await identityV3FetchRequest(new ProveapiCore(), "a07b94ce-218c-461f-beda-d92480e40f61", "550e8400-e29b-41d4-a716-446655440000");
 * console.log(result.ok ? result.value.v3FetchResponse : result.error.reason);
 * ```
 */
export function identityV3FetchRequest(
  client: ProveapiCore,
  proveId: string,
  attributeId: string,
  clientRequestId?: string,
  options?: RequestOptions,
): APIPromise<Result<operations.V3FetchRequestResponse, CallError>> {
  return call<operations.V3FetchRequestResponse>(
    client,
    v3FetchRequestOperation,
    { parameters: { proveId, attributeId, clientRequestId } },
    options,
  );
}

/**
 * Iterates over all items of `identity.v3BatchGetIdentities`, page by page. `GET /v3/identity` @throws ProveError
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { identityEachIdentity } from "@prove-identity/prove-api/funcs/identityEachIdentity";
 *
 * for await (const item of identityEachIdentity(new ProveapiCore())) console.log(item);
 * ```
 */
export function identityEachIdentity(
  client: ProveapiCore,
  parameters?: Omit<operations.V3BatchGetIdentitiesRequest, "startKey">,
  options?: RequestOptions,
): AsyncGenerator<components.GetBatchIdentityItem, void, undefined> {
  return itemsOf<components.GetBatchIdentityItem>(
    client,
    v3BatchGetIdentitiesOperation,
    { items: "results", next: "lastKey", from: "startKey" },
    parameters,
    options,
  );
}
