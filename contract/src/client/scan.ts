/** A prompt that the user accepts or rejects. The browser receives it with the device key and reports the response. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, OneOf, Optional, Text, Whole } from "../schema.ts";
import { ClientResponse, flowCall, respondingWith } from "./response.ts";

export const ScanMessage = model("ScanMessage", "Prompt for the user.", {
  title: Text("Title of the prompt."),
  body: Text("Text of the prompt."),
  confirmBtn: Text("Label of the button that confirms."),
  denyBtn: Text("Label of the button that denies."),
  timestamp: Whole("Time of the prompt, in Unix seconds."),
  exp: Whole("Expiry of the prompt, in Unix seconds."),
  originatingIp: Optional(Text("IP address on which the flow began.")),
  originatingDevice: Optional(Text("Device on which the flow began.")),
});

const UserResponse = model("UserResponse", "The user's response to the prompt.", {
  response: OneOf(
    ["accept", "reject", "cancel", "unexpected", "timeout", "unknown"],
    "`accept` confirms; anything else does not.",
    { examples: ["accept"] },
  ),
});

export const clientUserResponse = defineOperation({
  ...flowCall,
  ...respondingWith(ClientResponse),
  slug: "client-user-response",
  operationId: "ClientUserResponse",
  path: "/v1/client/user/response",
  summary: "Sends the user's response to the prompt.",
  request: { ...jsonBody, model: UserResponse, example: { response: "accept" } },
});
