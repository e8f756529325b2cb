/** Ids: the caller's own, and those that the service gives. */
import { Optional, Text } from "../schema.ts";

export const clientRequestId = () =>
  Text("Your own id of this request; no personal data.", {
    examples: ["71010d88-d0e7-4a24-9297-d1be6fefde81"],
  });

export const clientCustomerId = () =>
  Text("Your own id of the customer; no personal data.", {
    examples: ["e0f78bc2-f748-4eda-9d29-d756844507fc"],
  });

export const clientHumanId = () =>
  Text("Your own id of the person, across business lines; no personal data.", {
    examples: ["7bfbb91d-9df8-4ec0-99a6-de05ecc23a9e"],
  });

/** For ids that a call is about: what is none is a mistake of the caller's program, and better called so. */
export const uuidShape = {
  pattern: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
  "x-shape": "a UUID",
} as const;

type Shape = Partial<typeof uuidShape>;

export const proveId = (shape: Shape = {}) =>
  Text("Prove id of the person, a UUID.", { examples: ["a07b94ce-218c-461f-beda-d92480e40f61"], ...shape });

/** What `proveId` was called until 0.14.6; services of either age are understood. */
export const identityId = (shape: Shape = {}) =>
  Text("Older name of `proveId`.", { examples: ["a07b94ce-218c-461f-beda-d92480e40f61"], ...shape });

export const deviceId = () =>
  Text("Id of the device's Prove Key, a UUID.", { examples: ["bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc"] });

export const attributeId = (shape: Shape = {}) =>
  Text("Id of one stored attribute, a UUID; Discover lists them.", {
    examples: ["550e8400-e29b-41d4-a716-446655440000"],
    ...shape,
  });

export const issuerId = () => Text("Readable name of who issues attributes.", { examples: ["AcmeWallet"] });

export const pcid = (whose = "") => Text(`Prove customer id of ${whose || "a domain"}.`, { examples: ["12345"] });

export const provePhoneAlias = () =>
  Text("Lasting id of the phone's subscriber; it stays when the number changes.", {
    examples: ["4B2C41FC4VKDEO10..."],
  });

/** The ids that a caller may send, of request, customer and person. */
export const clientIds = () => ({
  clientCustomerId: Optional(clientCustomerId()),
  clientHumanId: Optional(clientHumanId()),
  clientRequestId: Optional(clientRequestId()),
});
