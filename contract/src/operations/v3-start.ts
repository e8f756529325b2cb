import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { authToken, correlationId, next } from "../fields/flow.ts";
import { dob, emailAddress, ipAddress, phoneNumber, ssn } from "../fields/person.ts";
import { allowOTPRetry, finalTargetUrl, smsMessage } from "../fields/possession.ts";
import { model, OneOf, Optional } from "../schema.ts";

const V3StartRequest = model("V3StartRequest", "Request to begin a Pre-Fill or Identity flow for a phone number.", {
  allowOTPRetry: Optional(allowOTPRetry()),
  dob: Optional(dob()),
  emailAddress: Optional(emailAddress()),
  finalTargetUrl: Optional(finalTargetUrl("Required when `flowType` is `desktop`.")),
  flowType: OneOf(["desktop", "mobile"], "Device of the user; `mobile` covers apps and mobile browsers.", {
    examples: ["mobile"],
  }),
  ipAddress: Optional(ipAddress()),
  phoneNumber: Optional(phoneNumber()),
  smsMessage: Optional(smsMessage()),
  ssn: Optional(ssn()),
});

const V3StartResponse = model("V3StartResponse", "The new flow.", {
  authToken: authToken(),
  correlationId: correlationId(),
  next: next("v3-validate", "/v3/validate"),
});

export const v3Start = defineOperation({
  ...bearerPost,
  slug: "v3-start",
  operationId: "V3StartRequest",
  path: "/v3/start",
  summary: "Begins a Pre-Fill or Identity flow.",
  request: {
    ...jsonBody,
    model: V3StartRequest,
    example: { flowType: "mobile", phoneNumber: "2001001695" },
  },
  response: { model: V3StartResponse, exposesHeaders: false },
  rejectsWith: ["sandboxUserNotFound", "personNotFound", "sandboxUserDenied"],
});
