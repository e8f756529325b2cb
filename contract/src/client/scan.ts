/** A message that the person accepts or rejects: the browser gets it with its key, shows it, and tells the answer. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, OneOf, Optional, Text, Whole } from "../schema.ts";
import { answering, ClientAnswer, flowCall } from "./answer.ts";

export const ScanMessage = model("ScanMessage", "What the person is asked.", {
  title: Text("Title of the prompt."),
  body: Text("Text of the prompt."),
  confirmBtn: Text("Label of the button that confirms."),
  denyBtn: Text("Label of the button that denies."),
  timestamp: Whole("When it was asked, in seconds since 1970."),
  exp: Whole("Until when it can be answered, in seconds since 1970."),
  originatingIp: Optional(Text("IP address from which the flow began.")),
  originatingDevice: Optional(Text("Device on which the flow began.")),
});

const UserResponse = model("UserResponse", "What the person answered.", {
  response: OneOf(
    ["accept", "reject", "cancel", "unexpected", "timeout", "unknown"],
    "`accept` confirms; anything else does not.",
    { examples: ["accept"] },
  ),
});

export const clientUserResponse = defineOperation({
  ...flowCall,
  ...answering(ClientAnswer),
  slug: "client-user-response",
  operationId: "ClientUserResponse",
  path: "/v1/client/user/response",
  summary: "Answer the message that came with the key.",
  request: { ...jsonBody, model: UserResponse, example: { response: "accept" } },
});
