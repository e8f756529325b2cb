// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import {
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
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";

/** The operations of the namespace `identity`, as methods that throw on failure. */
export class Identity extends ClientSDK {
  /** Enroll a person, so that changes of the phone number are told to you. `POST /v3/identity` @throws ProveError */
  v3EnrollIdentity(
    request?: components.V3EnrollIdentityRequest,
    options?: RequestOptions,
  ): Promise<operations.V3EnrollIdentityResponse> {
    return run<operations.V3EnrollIdentityResponse>(this, v3EnrollIdentityOperation, { body: request }, options);
  }

  /** Enroll up to 100 people in one call. `POST /v3/identity/batch` @throws ProveError */
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

  /** All that `identity.v3BatchGetIdentities` lists, from page to page. `GET /v3/identity` @throws ProveError */
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

  /** List the enrolled identities, page by page. `GET /v3/identity` @throws ProveError */
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

  /** Read an enrolled identity. `GET /v3/identity/{proveId}` @throws ProveError */
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

  /** Find the enrolled identities of a phone number. `GET /v3/identity/{mobileNumber}/lookup` @throws ProveError */
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

  /** Monitor an identity again. `POST /v3/identity/{proveId}/activate` @throws ProveError */
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

  /** Send no more webhooks about an identity; it stays enrolled. `POST /v3/identity/{proveId}/deactivate` @throws ProveError */
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

  /** Remove an identity: it is monitored no more and has to be enrolled anew. `DELETE /v3/identity/{proveId}` @throws ProveError */
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

  /** Find the same person in linked domains. `POST /v3/identity/{identityId}/cross-domain` @throws ProveError */
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

  /** List the attributes that are known of a person. `GET /v3/discover` @throws ProveError */
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

  /** Read an attribute of a person. The person's consent is yours to ask for. `GET /v3/fetch` @throws ProveError */
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
