/** One-time codes as the browser SDK asks for them. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, Optional, Text } from "../schema.ts";
import { answering, AskingAnswer, flowCall } from "./answer.ts";

const OtpStartRequest = model("OtpStartRequest", "Send the code, or send it again.", {
  mobileNumber: Optional(Text("The number as the person typed it; absent where the server has it.")),
});

const OtpFinishRequest = model("OtpFinishRequest", "The code that the person typed.", {
  otp: Text("Code from the message", { examples: ["1234"] }),
});

export const clientOtpStart = defineOperation({
  ...flowCall,
  ...answering(AskingAnswer),
  slug: "client-otp-start",
  operationId: "ClientOtpStart",
  path: "/v1/client/mobile/otp/start",
  summary: "Send a one-time code to the phone.",
  request: { ...jsonBody, model: OtpStartRequest, example: {} },
});

export const clientOtpFinish = defineOperation({
  ...flowCall,
  ...answering(AskingAnswer),
  slug: "client-otp-finish",
  operationId: "ClientOtpFinish",
  path: "/v1/client/mobile/otp/finish",
  summary: "Check the one-time code.",
  request: { ...jsonBody, model: OtpFinishRequest, example: { otp: "1234" } },
});
