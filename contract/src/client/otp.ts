/** One-time code calls of the browser SDK. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, Optional, Text } from "../schema.ts";
import { flowCall, RepromptResponse, respondingWith } from "./response.ts";

const OtpStartRequest = model("OtpStartRequest", "Request to send or resend the one-time code.", {
  mobileNumber: Optional(Text("Phone number typed by the user; absent if the server has it.")),
});

const OtpFinishRequest = model("OtpFinishRequest", "The one-time code that the user entered.", {
  otp: Text("One-time code from the message.", { examples: ["1234"] }),
});

export const clientOtpStart = defineOperation({
  ...flowCall,
  ...respondingWith(RepromptResponse),
  slug: "client-otp-start",
  operationId: "ClientOtpStart",
  path: "/v1/client/mobile/otp/start",
  summary: "Sends a one-time code to the phone.",
  request: { ...jsonBody, model: OtpStartRequest, example: {} },
});

export const clientOtpFinish = defineOperation({
  ...flowCall,
  ...respondingWith(RepromptResponse),
  slug: "client-otp-finish",
  operationId: "ClientOtpFinish",
  path: "/v1/client/mobile/otp/finish",
  summary: "Checks the one-time code.",
  request: { ...jsonBody, model: OtpFinishRequest, example: { otp: "1234" } },
});
