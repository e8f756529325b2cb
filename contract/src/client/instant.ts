/** Mobile Auth as the browser SDK asks for it: the mobile network vouches for the phone. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, OneOf, Optional, Text, TextOrNull } from "../schema.ts";
import { answering, answerWith, ClientAnswer, flowCall } from "./answer.ts";

const InstantStartRequest = model("InstantStartRequest", "Ask where the mobile network vouches for the phone.", {
  cellularIp: Optional(TextOrNull("Address of the phone in its mobile network, where the page knows it.")),
  implementation: OneOf(["fetch", "pixel"], "How the browser goes there.", { examples: ["fetch"] }),
});

const InstantStartAnswer = answerWith(
  "InstantStartAnswer",
  model("InstantRedirect", "Where the browser goes.", { redirectUrl: Text("Absolute URL at the network.") }),
);

const InstantFinishRequest = model("InstantFinishRequest", "What the mobile network gave the browser.", {
  vfp: Text("Proof of this visit; empty where the browser could not read it."),
});

export const clientInstantStart = defineOperation({
  ...flowCall,
  ...answering(InstantStartAnswer),
  slug: "client-instant-start",
  operationId: "ClientInstantStart",
  path: "/v1/client/mobile/instant/start",
  summary: "Begin Mobile Auth.",
  request: { ...jsonBody, model: InstantStartRequest, example: { cellularIp: null, implementation: "fetch" } },
});

export const clientInstantFinish = defineOperation({
  ...flowCall,
  ...answering(ClientAnswer),
  slug: "client-instant-finish",
  operationId: "ClientInstantFinish",
  path: "/v1/client/mobile/instant/finish",
  summary: "Finish Mobile Auth with what the network gave.",
  // Some networks have the browser bring their whole answer.
  request: { ...jsonBody, model: InstantFinishRequest, example: { vfp: "3q2-7w" }, largest: 16 * 1024 },
});
