/** The Instant Link call of the browser SDK. */
import { defineOperation, jsonBody } from "../operation.ts";
import { Either, Flag, model, Optional, Text, TextOrNull } from "../schema.ts";
import { ClientFailure, flowCall, respondingWith, responseWith } from "./response.ts";

const InstantLinkStartRequest = model("InstantLinkStartRequest", "Request to send or resend the link.", {
  isMobile: Flag("Whether the browser runs on a phone; if so, it opens no status channel."),
  mobileNumber: Optional(Text("Phone number typed by the user; absent if the server has it, empty to resend.")),
  sourceIp: Optional(TextOrNull("IP address of the browser, if the page knows it.")),
});

/** Empty `data` keeps a desktop browser waiting on its status channel; a failure prompts for the number again. */
const InstantLinkResponse = responseWith(
  "InstantLinkResponse",
  Either([ClientFailure, model("InstantLinkWaiting", "The browser waits for the link to be opened.", {})]),
);

export const clientInstantLinkStart = defineOperation({
  ...flowCall,
  ...respondingWith(InstantLinkResponse),
  slug: "client-instantlink-start",
  operationId: "ClientInstantLinkStart",
  path: "/v1/client/mobile/instantlink/start",
  summary: "Sends a link to the phone.",
  request: { ...jsonBody, model: InstantLinkStartRequest, example: { sourceIp: null, isMobile: false } },
});
