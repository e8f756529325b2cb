/** One-time codes as the browser SDK asks for them. Every refusal after authentication is a 200 with `error`. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, Optional, Text, Whole } from "../schema.ts";

const ClientFailure = model("ClientFailure", "Why a step failed, for the browser SDK.", {
  code: Whole("10000 to 10006", { examples: [10001] }),
  message: Text("Reason in words"),
});

const ClientAnswer = model("ClientAnswer", "What the browser SDK does next.", {
  next: Optional(Text("Name of the next step; `done` ends the flow.", { examples: ["done"] })),
  data: Optional(ClientFailure),
  error: Optional(ClientFailure),
});

const OtpStartRequest = model("OtpStartRequest", "Send the code, or send it again.", {
  mobileNumber: Optional(Text("The number as the person typed it; absent where the server has it.")),
});

const OtpFinishRequest = model("OtpFinishRequest", "The code that the person typed.", {
  otp: Text("Code from the message", { examples: ["1234"] }),
});

const ErrorReport = model("ErrorReport", "What went wrong in the browser.", {
  code: Optional(Whole("Number of the failure")),
  message: Optional(Text("Free text")),
});

const step = {
  caller: "browser",
  namespace: "client",
  method: "POST",
  authentication: "authToken",
  parameters: [],
  response: { model: ClientAnswer, exposesHeaders: false },
  errors: [401, 500],
  changesState: true,
} as const;

export const clientOtpStart = defineOperation({
  ...step,
  slug: "client-otp-start",
  operationId: "ClientOtpStart",
  path: "/v1/client/mobile/otp/start",
  summary: "Send a one-time code to the phone.",
  request: { ...jsonBody, model: OtpStartRequest, example: {} },
});

export const clientOtpFinish = defineOperation({
  ...step,
  slug: "client-otp-finish",
  operationId: "ClientOtpFinish",
  path: "/v1/client/mobile/otp/finish",
  summary: "Check the one-time code.",
  request: { ...jsonBody, model: OtpFinishRequest, example: { otp: "1234" } },
});

export const clientOtpError = defineOperation({
  ...step,
  slug: "client-otp-error",
  operationId: "ClientOtpError",
  path: "/v1/client/mobile/otp/error",
  summary: "Report that the code step ended in the browser without a result.",
  request: { ...jsonBody, model: ErrorReport, example: { message: "The person gave up" } },
});
