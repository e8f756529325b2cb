/** The Instant Link as the browser SDK asks for it. */
import { defineOperation, jsonBody } from "../operation.ts";
import { Either, Flag, model, Optional, Text, TextOrNull } from "../schema.ts";
import { answering, answerWith, ClientFailure, flowCall } from "./answer.ts";

const InstantLinkStartRequest = model("InstantLinkStartRequest", "Send the link, or send it again.", {
  isMobile: Flag("Whether the browser is a phone's, which then opens no status channel."),
  mobileNumber: Optional(Text("As the person typed it; absent where the server has it, empty to send again.")),
  sourceIp: Optional(TextOrNull("Address of the browser, where the page knows it.")),
});

/** Empty, it keeps a desktop browser waiting at its status channel; a failure asks for the number again. */
const InstantLinkAnswer = answerWith(
  "InstantLinkAnswer",
  Either([ClientFailure, model("InstantLinkWaiting", "The browser waits for the link to be opened.", {})]),
);

export const clientInstantLinkStart = defineOperation({
  ...flowCall,
  ...answering(InstantLinkAnswer),
  slug: "client-instantlink-start",
  operationId: "ClientInstantLinkStart",
  path: "/v1/client/mobile/instantlink/start",
  summary: "Send a link to the phone.",
  request: { ...jsonBody, model: InstantLinkStartRequest, example: { sourceIp: null, isMobile: false } },
});
