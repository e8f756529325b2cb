import { authToken, correlationId } from "../fields/flow.ts";
import { clientCustomerId, clientHumanId, clientRequestId, deviceId, proveId } from "../fields/ids.ts";
import { emailAddress, ipAddress, phoneNumber } from "../fields/person.ts";
import { possessionFields, possessionTypes } from "../fields/possession.ts";
import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { Flag, model, OneOf, Optional, RequiredInTypes } from "../schema.ts";

const V3UnifyRequest = model(
  "V3UnifyRequest",
  "Request to begin a Unify session, which proves possession of a phone.",
  {
    ...possessionFields(),
    checkReputation: Optional(
      Flag("Also check the reputation of the phone number; Unify Status returns the result in `evaluation.risk`.", {
        default: false,
        examples: [true],
      }),
    ),
    clientCustomerId: Optional(clientCustomerId()),
    clientHumanId: Optional(clientHumanId()),
    clientRequestId: RequiredInTypes(clientRequestId()),
    deviceId: Optional(deviceId()),
    emailAddress: Optional(emailAddress("sbutrimovichb@who.int")),
    ipAddress: Optional(ipAddress()),
    mobileAuthEnabled: Optional(Flag("Ignored; the vendor added it for one customer.")),
    phoneNumber: Optional(phoneNumber("2001004018")),
    possessionType: OneOf(possessionTypes, "Device of the user; `none` if you prove possession yourself.", {
      examples: ["mobile"],
    }),
    proveId: Optional(proveId()),
    rebind: Optional(
      Flag("Bind the device key to the newly proven phone number even if it is bound to another.", {
        default: false,
        examples: [true],
      }),
    ),
  },
);

const V3UnifyResponse = model("V3UnifyResponse", "The new Unify session.", {
  authToken: Optional(authToken()),
  correlationId: correlationId(),
  success: OneOf(["pending", "true", "false"], "State of the session; `pending` until the client SDK has run.", {
    examples: ["pending"],
  }),
});

export const v3Unify = defineOperation({
  ...bearerPost,
  slug: "v3-unify",
  operationId: "V3UnifyRequest",
  path: "/v3/unify",
  summary: "Begins a Unify session, which proves possession of a phone or recognizes its device key.",
  request: {
    ...jsonBody,
    model: V3UnifyRequest,
    example: {
      possessionType: "mobile",
      phoneNumber: "2001004018",
      clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81",
    },
  },
  response: { model: V3UnifyResponse, exposesHeaders: false },
  rejectsWith: ["sandboxUserNotFound", "sandboxUserDenied"],
});
