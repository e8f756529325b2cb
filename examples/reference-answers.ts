/** An answer to each example of the reference, written by hand, for operations that need what a test cannot bring about. */
import type { Operations, ResponseOf, Slug } from "../contract/src/index.ts";

type ServerSlug = { [S in Slug]: Operations[S]["caller"] extends "server" ? S : never }[Slug];

const correlationId = "713189b8-5555-4b08-83ba-75d08780aebd";
const clientRequestId = "71010d88-d0e7-4a24-9297-d1be6fefde81";
const proveId = "a07b94ce-218c-461f-beda-d92480e40f61";
const deviceId = "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc";
const pass = { result: "pass" } as const;

const milo = {
  firstName: "Milo",
  lastName: "Pinson",
  dob: "1981-01-17",
  ssn: "847350596",
  addresses: [{ address: "6377 Birchwood Hill", city: "Littleton", region: "CO", postalCode: "80161-2001" }],
  emailAddresses: ["mpinsonm@dyndns.org"],
};

const enrolled = {
  active: true,
  carrier: "Verizon",
  clientCustomerId: "e0f78bc2-f748-4eda-9d29-d756844507fc",
  countryCode: "US",
  createdAt: 1747671792,
  creationString: "2025-05-19T16:23:12.475Z",
  identityId: proveId,
  lineType: "mobile",
  phoneNumber: "2001004031",
  proveId,
};

export const answers: { readonly [S in ServerSlug]: ResponseOf<S> } = {
  token: { access_token: "eyJhbGciOiJFUzI1NiJ9.e30.AA", expires_in: 3600, token_type: "Bearer" },

  "v3-start": { authToken: "eyJhbGciOiJFUzI1NiJ9.e30.AA", correlationId, next: { "v3-validate": "/v3/validate" } },
  "v3-validate": {
    challengeMissing: true,
    evaluation: { authentication: pass, risk: pass },
    next: { "v3-challenge": "/v3/challenge" },
    phoneNumber: "2001001695",
    success: true,
  },
  "v3-challenge": { individual: milo, next: { "v3-complete": "/v3/complete" }, success: true },
  "v3-complete": {
    evaluation: { identification: pass, compliance: pass },
    idv: {
      dataSource1: { cipConfidence: "high", name: { firstName: 100, lastName: 100, nameScore: 100 } },
      multiCIPConfidence: "high",
    },
    kyc: { totalHits: 0 },
    next: { done: "done" },
    success: true,
  },

  "v3-unify": { authToken: "eyJhbGciOiJFUzI1NiJ9.e30.AA", correlationId, success: "pending" },
  "v3-unify-status": {
    clientRequestId,
    deviceId,
    evaluation: { authentication: pass },
    phoneNumber: "2001004018",
    proveId,
    success: "true",
  },
  "v3-unify-bind": { clientRequestId, deviceId, phoneNumber: "2001004014", proveId, success: "true" },

  "v3-verify": {
    clientRequestId,
    correlationId,
    evaluation: { identification: pass, risk: pass, success: true },
    identity: { assuranceLevel: "AL3", firstName: "Elena", lastName: "Coldman", reasons: ["AL3a"] },
    isEnrolled: true,
    phoneNumber: "2001004053",
    proveId,
    provePhoneAlias: "4B2C41FC4VKDEO10",
    success: "true",
  },
  "v3-verify-batch": {
    correlationId,
    results: [
      { assuranceLevel: "AL3", clientCustomerId: "one", phoneNumber: "2001004053", proveId, success: "true" },
      {
        assuranceLevel: "AL-1",
        clientCustomerId: "two",
        error: "Invalid Phone Number",
        phoneNumber: "2001004051",
        success: "false",
      },
    ],
  },
  "v3-verify-status": { possessionResult: "success", proveId, success: "true", verifyResult: "success" },
  "v3-device-revoke": { success: true },

  "auth-start": { authId: correlationId, authToken: "eyJhbGciOiJFUzI1NiJ9.e30.AA" },
  "auth-continue": { subjects: { mobile: { success: true } } },
  "auth-finish": {
    appNamespace: "uat",
    authId: correlationId,
    subjects: {
      mobile: {
        success: { authenticatorType: "instant", claim: { mobileNumber: "2001001695" }, createdAt: 1666394795 },
      },
    },
  },

  "v3-domain-id": { issuerId: "AcmeWallet", name: "My Company", pcid: "12345" },
  "v3-domain-link": { success: true },
  "v3-domain-confirm-link": { success: true },
  "v3-domain-linked": {
    linkedTo: [{ acceptedAt: 1747671792, name: "Other Company", pcid: "67890", scopes: ["identity"] }],
    requestsFrom: [{ name: "Third Company", pcid: "13579", requestedAt: 1747671792, scopes: ["identity"] }],
  },
  "v3-domain-unlink": { success: true },

  "v3-enroll-identity": { identityId: proveId, proveId, success: true },
  "v3-batch-enroll-identities": { results: [{ identityId: proveId, proveId }, { error: "Invalid Phone Number" }] },
  "v3-batch-get-identities": { lastKey: "fNqtI2wVPka+yAFC5qRtrQ==", results: [{ identityId: proveId, proveId }] },
  "v3-get-identity": enrolled,
  "v3-get-identities-by-phone-number": { items: [enrolled] },
  "v3-activate-identity": { success: true },
  "v3-deactivate-identity": { success: true },
  "v3-disenroll-identity": { success: true },
  "v3-cross-domain-identity": {
    count: 1,
    identities: [{ clientName: "Client A", identityId: "1f4e0d3a-5555-4c7b-9a51-0d9a4f3c2b11", pcid: "67890" }],
  },
  "v3-discover": { results: [{ attributeId: "550e8400-e29b-41d4-a716-446655440000", issuerId: "AcmeWallet" }] },
  "v3-fetch": {
    results: [
      { attributeId: "550e8400-e29b-41d4-a716-446655440000", attributeValue: "9fk1ka74g", issuerId: "AcmeWallet" },
    ],
  },
};
