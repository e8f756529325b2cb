// Derived from contract/ by `npm run generate`. Change the contract, not this file.
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
import { run } from "../internal/pipeline.ts";
import type { SDKOptions } from "../lib/config.ts";
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/types.ts";
import type * as operations from "../models/operations/types.ts";

/**
 * The client. Create one per process and use it for all calls, since it caches the access token.
 *
 * @example
 * ```ts
 * import { Proveapi } from "@prove-identity/prove-api";
 *
 * const prove = new Proveapi({ security: { clientID: "customer_id", clientSecret: "secret" } });
 * const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "2001001695" });
 * console.log(v3StartResponse?.correlationId);
 * ```
 */
export class Proveapi extends ClientSDK {
  #v3?: V3;
  /** Operations of the namespace `v3`. */
  get v3(): V3 {
    return (this.#v3 ??= new V3(this._options, this));
  }

  #auth?: Auth;
  /** Operations of the namespace `auth`. */
  get auth(): Auth {
    return (this.#auth ??= new Auth(this._options, this));
  }

  #domain?: Domain;
  /** Operations of the namespace `domain`. */
  get domain(): Domain {
    return (this.#domain ??= new Domain(this._options, this));
  }

  #identity?: Identity;
  /** Operations of the namespace `identity`. */
  get identity(): Identity {
    return (this.#identity ??= new Identity(this._options, this));
  }

  /**
   * Returns a client with other options that shares the tokens of this one.
   *
   * @param options the options to override
   */
  withOptions(options: SDKOptions): this {
    const Client = this.constructor as new (options: SDKOptions, shared: ClientSDK) => this;
    return new Client({ ...this._options, ...options }, this);
  }
}

/** Operations of the namespace `v3`. The methods throw on failure. */
export class V3 extends ClientSDK {
  /** Exchanges client credentials for an access token. `POST /token` @throws ProveError */
  v3TokenRequest(
    request?: components.V3TokenRequest,
    options?: RequestOptions,
  ): Promise<operations.V3TokenRequestResponse> {
    return run<operations.V3TokenRequestResponse>(this, v3TokenRequestOperation, { body: request }, options);
  }

  /** Begins a Pre-Fill or Identity flow. `POST /v3/start` @throws ProveError */
  v3StartRequest(
    request?: components.V3StartRequest,
    options?: RequestOptions,
  ): Promise<operations.V3StartRequestResponse> {
    return run<operations.V3StartRequestResponse>(this, v3StartRequestOperation, { body: request }, options);
  }

  /** Returns whether possession of the phone is proven. `POST /v3/validate` @throws ProveError */
  v3ValidateRequest(
    request?: components.V3ValidateRequest,
    options?: RequestOptions,
  ): Promise<operations.V3ValidateRequestResponse> {
    return run<operations.V3ValidateRequestResponse>(this, v3ValidateRequestOperation, { body: request }, options);
  }

  /** Checks the challenge (date of birth or social security number) and returns the person's data. `POST /v3/challenge` @throws ProveError */
  v3ChallengeRequest(
    request?: components.V3ChallengeRequest,
    options?: RequestOptions,
  ): Promise<operations.V3ChallengeRequestResponse> {
    return run<operations.V3ChallengeRequestResponse>(this, v3ChallengeRequestOperation, { body: request }, options);
  }

  /** Verifies the submitted person and ends the flow. `POST /v3/complete` @throws ProveError */
  v3CompleteRequest(
    request?: components.V3CompleteRequest,
    options?: RequestOptions,
  ): Promise<operations.V3CompleteRequestResponse> {
    return run<operations.V3CompleteRequestResponse>(this, v3CompleteRequestOperation, { body: request }, options);
  }

  /** Begins a Unify session, which proves possession of a phone or recognizes its device key. `POST /v3/unify` @throws ProveError */
  v3UnifyRequest(
    request?: components.V3UnifyRequest,
    options?: RequestOptions,
  ): Promise<operations.V3UnifyRequestResponse> {
    return run<operations.V3UnifyRequestResponse>(this, v3UnifyRequestOperation, { body: request }, options);
  }

  /** Returns the state of a Unify session. `POST /v3/unify-status` @throws ProveError */
  v3UnifyStatusRequest(
    request?: components.V3UnifyStatusRequest,
    options?: RequestOptions,
  ): Promise<operations.V3UnifyStatusRequestResponse> {
    return run<operations.V3UnifyStatusRequestResponse>(
      this,
      v3UnifyStatusRequestOperation,
      { body: request },
      options,
    );
  }

  /** Binds the device key to a phone number whose possession you have proven yourself. `POST /v3/unify-bind` @throws ProveError */
  v3UnifyBindRequest(
    request?: components.V3UnifyBindRequest,
    options?: RequestOptions,
  ): Promise<operations.V3UnifyBindRequestResponse> {
    return run<operations.V3UnifyBindRequestResponse>(this, v3UnifyBindRequestOperation, { body: request }, options);
  }

  /** Verifies the owner of a phone number. `POST /v3/verify` @throws ProveError */
  v3VerifyRequest(
    request?: components.V3VerifyRequest,
    options?: RequestOptions,
  ): Promise<operations.V3VerifyRequestResponse> {
    return run<operations.V3VerifyRequestResponse>(this, v3VerifyRequestOperation, { body: request }, options);
  }

  /** Verifies up to 1000 people in one call. `POST /v3/verify/batch` @throws ProveError */
  v3VerifyBatchRequest(
    request?: components.V3VerifyBatchRequest,
    options?: RequestOptions,
  ): Promise<operations.V3VerifyBatchRequestResponse> {
    return run<operations.V3VerifyBatchRequestResponse>(
      this,
      v3VerifyBatchRequestOperation,
      { body: request },
      options,
    );
  }

  /** Returns the state of a verification with possession (older form of Verify). `POST /v3/verify-status` @throws ProveError */
  v3VerifyStatusRequest(
    request?: components.V3VerifyStatusRequest,
    options?: RequestOptions,
  ): Promise<operations.V3VerifyStatusRequestResponse> {
    return run<operations.V3VerifyStatusRequestResponse>(
      this,
      v3VerifyStatusRequestOperation,
      { body: request ?? {} },
      options,
    );
  }

  /** Revokes a device key (Prove Key), which then no longer proves possession. `POST /v3/device/revoke` @throws ProveError */
  v3DeviceRevokeRequest(
    request?: components.V3DeviceRevokeRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DeviceRevokeRequestResponse> {
    return run<operations.V3DeviceRevokeRequestResponse>(
      this,
      v3DeviceRevokeRequestOperation,
      { body: request },
      options,
    );
  }
}

/** Operations of the namespace `auth`. The methods throw on failure. */
export class Auth extends ClientSDK {
  /** Begins a Prove Auth flow with the authenticators that you choose. `POST /v1/server/auth/start` @throws ProveError */
  authStartRequest(
    request?: components.AuthStartRequest,
    options?: RequestOptions,
  ): Promise<operations.AuthStartRequestResponse> {
    return run<operations.AuthStartRequestResponse>(this, authStartRequestOperation, { body: request }, options);
  }

  /** Reports that you have proven a phone number yourself, so that a Prove Auth flow continues and binds it. `POST /v1/server/auth/continue` @throws ProveError */
  authContinueRequest(
    request?: components.AuthContinueRequest,
    options?: RequestOptions,
  ): Promise<operations.AuthContinueRequestResponse> {
    return run<operations.AuthContinueRequestResponse>(this, authContinueRequestOperation, { body: request }, options);
  }

  /** Returns the result of a Prove Auth flow. `POST /v1/server/auth/finish` @throws ProveError */
  authFinishRequest(
    request?: components.AuthFinishRequest,
    options?: RequestOptions,
  ): Promise<operations.AuthFinishRequestResponse> {
    return run<operations.AuthFinishRequestResponse>(this, authFinishRequestOperation, { body: request }, options);
  }
}

/** Operations of the namespace `domain`. The methods throw on failure. */
export class Domain extends ClientSDK {
  /** Returns your domain. `GET /v3/domain/id` @throws ProveError */
  v3DomainIDRequest(options?: RequestOptions): Promise<operations.V3DomainIDRequestResponse> {
    return run<operations.V3DomainIDRequestResponse>(this, v3DomainIDRequestOperation, {}, options);
  }

  /** Requests a link with another domain. `POST /v3/domain/link` @throws ProveError */
  v3DomainLinkRequest(
    request?: components.V3DomainLinkRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DomainLinkRequestResponse> {
    return run<operations.V3DomainLinkRequestResponse>(this, v3DomainLinkRequestOperation, { body: request }, options);
  }

  /** Confirms a link requested by another domain. `POST /v3/domain/confirm-link` @throws ProveError */
  v3DomainConfirmLinkRequest(
    request?: components.V3DomainConfirmLinkRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DomainConfirmLinkRequestResponse> {
    return run<operations.V3DomainConfirmLinkRequestResponse>(
      this,
      v3DomainConfirmLinkRequestOperation,
      { body: request },
      options,
    );
  }

  /** Lists the links of your domain and the open link requests. `GET /v3/domain/linked` @throws ProveError */
  v3DomainLinkedRequest(options?: RequestOptions): Promise<operations.V3DomainLinkedRequestResponse> {
    return run<operations.V3DomainLinkedRequestResponse>(this, v3DomainLinkedRequestOperation, {}, options);
  }

  /** Removes a link or a link request. `POST /v3/domain/unlink` @throws ProveError */
  v3DomainUnlinkRequest(
    request?: components.V3DomainUnlinkRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DomainUnlinkRequestResponse> {
    return run<operations.V3DomainUnlinkRequestResponse>(
      this,
      v3DomainUnlinkRequestOperation,
      { body: request },
      options,
    );
  }
}

/** Operations of the namespace `identity`. The methods throw on failure. */
export class Identity extends ClientSDK {
  /** Enrolls a person and notifies you of changes to the phone number. `POST /v3/identity` @throws ProveError */
  v3EnrollIdentity(
    request?: components.V3EnrollIdentityRequest,
    options?: RequestOptions,
  ): Promise<operations.V3EnrollIdentityResponse> {
    return run<operations.V3EnrollIdentityResponse>(this, v3EnrollIdentityOperation, { body: request }, options);
  }

  /** Enrolls up to 100 people in one call. `POST /v3/identity/batch` @throws ProveError */
  v3BatchEnrollIdentities(
    request?: components.V3BatchEnrollIdentitiesRequest,
    options?: RequestOptions,
  ): Promise<operations.V3BatchEnrollIdentitiesResponse> {
    return run<operations.V3BatchEnrollIdentitiesResponse>(
      this,
      v3BatchEnrollIdentitiesOperation,
      { body: request },
      options,
    );
  }

  /** Iterates over all items of `identity.v3BatchGetIdentities`, page by page. `GET /v3/identity` @throws ProveError */
  eachIdentity(
    parameters?: Omit<operations.V3BatchGetIdentitiesRequest, "startKey">,
    options?: RequestOptions,
  ): AsyncGenerator<components.GetBatchIdentityItem, void, undefined> {
    return itemsOf<components.GetBatchIdentityItem>(
      this,
      v3BatchGetIdentitiesOperation,
      { items: "results", next: "lastKey", from: "startKey" },
      parameters,
      options,
    );
  }

  /** Lists the enrolled identities in pages. `GET /v3/identity` @throws ProveError */
  v3BatchGetIdentities(
    clientRequestId?: string,
    limit?: number,
    startKey?: string,
    showInactive?: boolean,
    options?: RequestOptions,
  ): Promise<operations.V3BatchGetIdentitiesResponse> {
    return run<operations.V3BatchGetIdentitiesResponse>(
      this,
      v3BatchGetIdentitiesOperation,
      { parameters: { clientRequestId, limit, startKey, showInactive } },
      options,
    );
  }

  /** Returns an enrolled identity. `GET /v3/identity/{proveId}` @throws ProveError */
  v3GetIdentity(
    proveId: string,
    clientRequestId?: string,
    options?: RequestOptions,
  ): Promise<operations.V3GetIdentityResponse> {
    return run<operations.V3GetIdentityResponse>(
      this,
      v3GetIdentityOperation,
      { parameters: { proveId, clientRequestId } },
      options,
    );
  }

  /** Returns the enrolled identities of a phone number. `GET /v3/identity/{mobileNumber}/lookup` @throws ProveError */
  v3GetIdentitiesByPhoneNumber(
    mobileNumber: string,
    clientRequestId?: string,
    options?: RequestOptions,
  ): Promise<operations.V3GetIdentitiesByPhoneNumberResponse> {
    return run<operations.V3GetIdentitiesByPhoneNumberResponse>(
      this,
      v3GetIdentitiesByPhoneNumberOperation,
      { parameters: { mobileNumber, clientRequestId } },
      options,
    );
  }

  /** Resumes monitoring of an identity. `POST /v3/identity/{proveId}/activate` @throws ProveError */
  v3ActivateIdentity(
    proveId: string,
    v3ActivateIdentityRequest?: components.V3ActivateIdentityRequest,
    options?: RequestOptions,
  ): Promise<operations.V3ActivateIdentityResponse> {
    return run<operations.V3ActivateIdentityResponse>(
      this,
      v3ActivateIdentityOperation,
      { parameters: { proveId }, body: v3ActivateIdentityRequest ?? {} },
      options,
    );
  }

  /** Pauses monitoring of an identity: no webhooks are sent, but it stays enrolled. `POST /v3/identity/{proveId}/deactivate` @throws ProveError */
  v3DeactivateIdentity(
    proveId: string,
    v3IdentityDeactivateRequest?: components.V3IdentityDeactivateRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DeactivateIdentityResponse> {
    return run<operations.V3DeactivateIdentityResponse>(
      this,
      v3DeactivateIdentityOperation,
      { parameters: { proveId }, body: v3IdentityDeactivateRequest ?? {} },
      options,
    );
  }

  /** Disenrolls an identity and stops monitoring it. Monitoring it again requires a new enrollment. `DELETE /v3/identity/{proveId}` @throws ProveError */
  v3DisenrollIdentity(
    proveId: string,
    clientRequestId?: string,
    options?: RequestOptions,
  ): Promise<operations.V3DisenrollIdentityResponse> {
    return run<operations.V3DisenrollIdentityResponse>(
      this,
      v3DisenrollIdentityOperation,
      { parameters: { proveId, clientRequestId } },
      options,
    );
  }

  /** Returns the IDs of the same person in linked domains. `POST /v3/identity/{identityId}/cross-domain` @throws ProveError */
  v3CrossDomainIdentity(
    identityId: string,
    v3CrossDomainIdentityRequest?: components.V3CrossDomainIdentityRequest,
    options?: RequestOptions,
  ): Promise<operations.V3CrossDomainIdentityResponse> {
    return run<operations.V3CrossDomainIdentityResponse>(
      this,
      v3CrossDomainIdentityOperation,
      { parameters: { identityId }, body: v3CrossDomainIdentityRequest ?? {} },
      options,
    );
  }

  /** Lists the attributes of a person. `GET /v3/discover` @throws ProveError */
  v3DiscoverRequest(
    proveId: string,
    clientRequestId?: string,
    options?: RequestOptions,
  ): Promise<operations.V3DiscoverRequestResponse> {
    return run<operations.V3DiscoverRequestResponse>(
      this,
      v3DiscoverRequestOperation,
      { parameters: { proveId, clientRequestId } },
      options,
    );
  }

  /** Reads an attribute of a person. You must obtain the person's consent. `GET /v3/fetch` @throws ProveError */
  v3FetchRequest(
    proveId: string,
    attributeId: string,
    clientRequestId?: string,
    options?: RequestOptions,
  ): Promise<operations.V3FetchRequestResponse> {
    return run<operations.V3FetchRequestResponse>(
      this,
      v3FetchRequestOperation,
      { parameters: { proveId, attributeId, clientRequestId } },
      options,
    );
  }
}
