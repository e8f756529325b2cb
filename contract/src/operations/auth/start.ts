import { authId, requestId } from "../../fields/auth.ts";
import { authToken } from "../../fields/flow.ts";
import { deviceId } from "../../fields/ids.ts";
import { bearerPost, defineOperation, jsonBody } from "../../operation.ts";
import { List, model, OneOf, Optional, Text, Whole } from "../../schema.ts";
import { AuthStartRequestSubjectMobile } from "./start-mobile.ts";
import {
  AuthStartRequestSubjectCard,
  AuthStartRequestSubjectDevice,
  AuthStartRequestSubjectUser,
} from "./start-subjects.ts";

const notificationModel = (name: string, place: string) =>
  model(name, `The prompt shown ${place}.`, {
    body: Text("Text of the prompt.", { examples: ["Are you signing in?"] }),
    confirmBtn: Optional(Text("Label of the button that confirms.", { examples: ["Confirm"] })),
    denyBtn: Optional(Text("Label of the button that denies.", { examples: ["Deny"] })),
    originatingDevice: Optional(Text("Device on which the flow began.", { examples: ["iPhone12"] })),
    originatingIp: Optional(Text("IP address on which the flow began.", { examples: ["198.51.100.10"] })),
    title: Text("Title of the prompt.", { examples: ["Confirm Login"] }),
  });

const AuthStartRequestDeliveryPush = model("AuthStartRequestDeliveryPush", "A prompt sent by push message.", {
  notification: notificationModel("AuthStartRequestDeliveryPushNotification", "on the phone"),
});

const AuthStartRequestDeliveryScan = model("AuthStartRequestDeliveryScan", "A prompt shown after scanning a QR code.", {
  notification: notificationModel("AuthStartRequestDeliveryScanNotification", "after the scan"),
});

const AuthStartRequestDelivery = model("AuthStartRequestDelivery", "Channel of the prompt.", {
  push: Optional(AuthStartRequestDeliveryPush),
  scan: Optional(AuthStartRequestDeliveryScan),
});

const AuthStartRequestSubjects = model("AuthStartRequestSubjects", "Subjects to prove, with their authenticators.", {
  card: Optional(AuthStartRequestSubjectCard),
  device: Optional(AuthStartRequestSubjectDevice),
  mobile: Optional(AuthStartRequestSubjectMobile),
  user: Optional(AuthStartRequestSubjectUser),
});

const AuthStartRequest = model("AuthStartRequest", "Request to begin a Prove Auth flow.", {
  callbackUrl: Optional(
    Text("URL to which the result is posted, in the format of AuthFinish. Without it, call AuthFinish.", {
      examples: ["https://example.com/webhook"],
    }),
  ),
  delivery: Optional(AuthStartRequestDelivery),
  requestId: requestId(),
  subjects: AuthStartRequestSubjects,
});

const PushToken = model("PushToken", "A device to which you can send the prompt.", {
  deviceId: deviceId(),
  platform: OneOf(["ios", "android", "web"], "Platform of the device's push service.", { examples: ["web"] }),
  pushToken: Text("Token for the push service.", { examples: ["eba12f3a-5555-47bc-b85d-21c0cbc4b973"] }),
  registrationTimestamp: Whole("Time of registration, in Unix seconds.", { examples: [1666394795] }),
});

const AuthStartResponse = model("AuthStartResponse", "The new Prove Auth flow.", {
  authId: authId(),
  authToken: authToken(),
  pushTokens: Optional(List(PushToken, { description: "Devices to prompt if you send the push messages yourself." })),
  universalRedirectUrl: Optional(
    Text("URL of the page that uses the universal key.", { examples: ["https://example.com/key?token=eyJhbGciOi..."] }),
  ),
});

export const authStart = defineOperation({
  ...bearerPost,
  namespace: "auth",
  slug: "auth-start",
  operationId: "AuthStartRequest",
  path: "/v1/server/auth/start",
  summary: "Begins a Prove Auth flow with the authenticators that you choose.",
  request: {
    ...jsonBody,
    model: AuthStartRequest,
    example: {
      requestId: "eba12f3a-5555-47bc-b85d-21c0cbc4b973",
      subjects: {
        mobile: {
          authenticators: { otp: { messageText: "#### is your code" } },
          claim: { mobileNumber: "2001001695" },
        },
      },
    },
  },
  response: { model: AuthStartResponse, exposesHeaders: false },
  errors: [400, 500],
  rejectsWith: ["sandboxUserNotFound"],
});
