/** IDs chosen by the client, and IDs assigned by the service. */
import { Optional, Text } from "../schema.ts";

export const clientRequestId = () =>
  Text("Your ID for this request. It must not contain personal data.", {
    examples: ["71010d88-d0e7-4a24-9297-d1be6fefde81"],
  });

export const clientCustomerId = () =>
  Text("Your ID of the customer; no personal data.", {
    examples: ["e0f78bc2-f748-4eda-9d29-d756844507fc"],
  });

export const clientHumanId = () =>
  Text("Your ID of the person across business lines; no personal data.", {
    examples: ["7bfbb91d-9df8-4ec0-99a6-de05ecc23a9e"],
  });

/** For IDs of the resource that a call addresses. A malformed ID is a client bug, so it returns 400 instead of 404. */
export const uuidShape = {
  pattern: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
  "x-shape": "a UUID",
} as const;

type Shape = Partial<typeof uuidShape>;

export const proveId = (shape: Shape = {}) =>
  Text("Prove ID of the person, a UUID.", { examples: ["a07b94ce-218c-461f-beda-d92480e40f61"], ...shape });

/** The name of `proveId` until 0.14.6. The SDK accepts both, so it works with older services. */
export const identityId = (shape: Shape = {}) =>
  Text("Former name of `proveId`.", { examples: ["a07b94ce-218c-461f-beda-d92480e40f61"], ...shape });

export const deviceId = () =>
  Text("ID of the device key (Prove Key), a UUID.", { examples: ["bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc"] });

export const attributeId = (shape: Shape = {}) =>
  Text("ID of a stored attribute, a UUID. Discover lists the attributes.", {
    examples: ["550e8400-e29b-41d4-a716-446655440000"],
    ...shape,
  });

export const issuerId = () => Text("Readable name of the attribute's issuer.", { examples: ["AcmeWallet"] });

export const pcid = (whose = "") => Text(`Prove customer ID of ${whose || "a domain"}.`, { examples: ["12345"] });

export const provePhoneAlias = () =>
  Text("Persistent ID of the phone's subscriber; unchanged when the number changes.", {
    examples: ["4B2C41FC4VKDEO10..."],
  });

/** Optional IDs of request, customer and person, chosen by the client. */
export const clientIds = () => ({
  clientCustomerId: Optional(clientCustomerId()),
  clientHumanId: Optional(clientHumanId()),
  clientRequestId: Optional(clientRequestId()),
});
