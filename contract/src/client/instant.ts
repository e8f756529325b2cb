/** Mobile Auth calls of the browser SDK: the mobile network confirms the phone number. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, OneOf, Optional, Text, TextOrNull } from "../schema.ts";
import { ClientResponse, flowCall, respondingWith, responseWith } from "./response.ts";

const InstantStartRequest = model(
  "InstantStartRequest",
  "Request for the URL at which the mobile network confirms the phone.",
  {
    cellularIp: Optional(TextOrNull("IP address of the phone in its mobile network, if the page knows it.")),
    implementation: OneOf(["fetch", "pixel"], "How the browser requests the URL.", { examples: ["fetch"] }),
  },
);

const InstantStartResponse = responseWith(
  "InstantStartResponse",
  model("InstantRedirect", "Redirect to the mobile network.", {
    redirectUrl: Text("Absolute URL of the mobile network."),
  }),
);

const InstantFinishRequest = model(
  "InstantFinishRequest",
  "Result that the browser received from the mobile network.",
  {
    vfp: Text("Opaque proof from the mobile network; empty if the browser could not read it."),
  },
);

export const clientInstantStart = defineOperation({
  ...flowCall,
  ...respondingWith(InstantStartResponse),
  slug: "client-instant-start",
  operationId: "ClientInstantStart",
  path: "/v1/client/mobile/instant/start",
  summary: "Begins Mobile Auth.",
  request: { ...jsonBody, model: InstantStartRequest, example: { cellularIp: null, implementation: "fetch" } },
});

export const clientInstantFinish = defineOperation({
  ...flowCall,
  ...respondingWith(ClientResponse),
  slug: "client-instant-finish",
  operationId: "ClientInstantFinish",
  path: "/v1/client/mobile/instant/finish",
  summary: "Finishes Mobile Auth with the result from the mobile network.",
  // For some networks, the browser sends their complete response.
  request: { ...jsonBody, model: InstantFinishRequest, example: { vfp: "3q2-7w" }, largest: 16 * 1024 },
});
