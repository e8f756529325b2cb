import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { Flag, model, OneOf, Optional, Text } from "../schema.ts";
import { correlationId, dob, next, ssn } from "./fields.ts";

const V3StartRequest = model("V3StartRequest", "Begin a Pre-Fill or Identity flow for a phone number.", {
  allowOTPRetry: Optional(
    Flag("Let the person type the code up to three times instead of once. The client SDK must support it.", {
      examples: [true],
    }),
  ),
  dob: Optional(dob()),
  emailAddress: Optional(Text("E-mail address of the person.", { examples: ["mpinsonm@dyndns.org"], maxLength: 254 })),
  finalTargetUrl: Optional(
    Text("Where the browser goes after the Instant Link. Required when `flowType` is `desktop`.", {
      examples: ["https://www.example.com/landing-page"],
      maxLength: 128,
      pattern: "^[A-Za-z0-9\\-._+=/:?]+$",
      "x-shape": "a URL of letters, digits and -._+=/:?",
    }),
  ),
  flowType: OneOf(["desktop", "mobile"], "Where the person is: `mobile` covers apps and mobile browsers.", {
    examples: ["mobile"],
  }),
  ipAddress: Optional(
    Text("IP address of the person.", {
      examples: ["10.0.0.1"],
      maxLength: 45,
      pattern: "^[0-9A-Fa-f:.]+$",
      "x-shape": "an IPv4 or IPv6 address",
    }),
  ),
  phoneNumber: Optional(
    Text("Phone number. `+1` may be left out in the US and Canada; elsewhere `+` and the country code are needed.", {
      examples: ["2001001695"],
      maxLength: 32,
      pattern: "^\\+?[A-Za-z0-9]+$",
      "x-shape": "letters and digits, with a + in front where the country code is given",
    }),
  ),
  smsMessage: Optional(
    Text("Text of the SMS. `####` becomes the link; a run of 4, 5 or 6 `#` becomes a code of that length.", {
      examples: ["#### is your code"],
      maxLength: 160,
    }),
  ),
  ssn: Optional(ssn()),
});

const V3StartResponse = model("V3StartResponse", "A flow has begun.", {
  authToken: Text("Token for the client SDK, for this flow only.", { examples: ["eyJhbGciOi..."] }),
  correlationId: correlationId(),
  next: next("v3-validate", "/v3/validate"),
});

export const v3Start = defineOperation({
  ...bearerPost,
  slug: "v3-start",
  operationId: "V3StartRequest",
  path: "/v3/start",
  summary: "Begin a Pre-Fill or Identity flow.",
  request: {
    ...jsonBody,
    model: V3StartRequest,
    example: { flowType: "mobile", phoneNumber: "2001001695" },
  },
  response: { model: V3StartResponse, exposesHeaders: false },
});
