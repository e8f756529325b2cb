/** Handwritten responses to the examples of operations that the platform does not implement yet. */
import type { Operations, ResponseOf, Slug } from "../contract/src/index.ts";
import type { HandledSlug } from "../platform/src/operations/index.ts";

type ServerSlug = { [S in Slug]: Operations[S]["caller"] extends "server" ? S : never }[Slug];
type UnansweredSlug = Exclude<ServerSlug, HandledSlug | "token">;

const clientRequestId = "71010d88-d0e7-4a24-9297-d1be6fefde81";
const proveId = "a07b94ce-218c-461f-beda-d92480e40f61";
const deviceId = "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc";

export const answers: { readonly [S in UnansweredSlug]: ResponseOf<S> } = {
  "v3-unify": {
    authToken: "eyJhbGciOiJFUzI1NiJ9.e30.AA",
    correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
    success: "pending",
  },
  "v3-unify-status": {
    clientRequestId,
    deviceId,
    evaluation: { authentication: { result: "pass" } },
    phoneNumber: "2001004018",
    proveId,
    success: "true",
  },
  "v3-unify-bind": { clientRequestId, deviceId, phoneNumber: "2001004014", proveId, success: "true" },
  "v3-device-revoke": { success: true },
};
