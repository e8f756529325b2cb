import { authId, cardErrorModel, createdAt, errorModel, puid } from "../../fields/auth.ts";
import { bearerPost, defineOperation, jsonBody } from "../../operation.ts";
import { type Model, model, Optional, Text, Whole } from "../../schema.ts";
import { AuthFinishResponseSubjectDeviceResultSuccess } from "./finish-device.ts";
import { AuthFinishResponseSubjectMobileResultSuccess } from "./finish-mobile.ts";
import { AuthFinishResponseSubjectUserResultSuccess } from "./finish-user.ts";

const geolocation = () => Text("Where the flow began, by its IP address.", { examples: ["San Antonio, US"] });
const answer = () => Text("What the person answered.", { examples: ["confirm"] });

const AuthFinishResponsePushDeliveryExtras = model("AuthFinishResponsePushDeliveryExtras", "More about the prompt.", {
  distanceFromOriginatingIp: Optional(Whole("Distance between the device and that place.", { examples: [12] })),
  originatingIpGeolocation: Optional(geolocation()),
});

const AuthFinishResponseScanDeliveryExtras = model("AuthFinishResponseScanDeliveryExtras", "More about the prompt.", {
  originatingIpGeolocation: Optional(geolocation()),
});

const AuthFinishResponsePushDelivery = model("AuthFinishResponsePushDelivery", "Outcome of the push message.", {
  extras: Optional(AuthFinishResponsePushDeliveryExtras),
  response: Optional(answer()),
});

const AuthFinishResponseScanDelivery = model("AuthFinishResponseScanDelivery", "Outcome of the QR code.", {
  extras: Optional(AuthFinishResponseScanDeliveryExtras),
  response: Optional(answer()),
});

const AuthFinishResponseDelivery = model("AuthFinishResponseDelivery", "How the prompt was answered.", {
  push: Optional(AuthFinishResponsePushDelivery),
  scan: Optional(AuthFinishResponseScanDelivery),
});

const AuthFinishResponseSubjectCardResultSuccessClaim = model(
  "AuthFinishResponseSubjectCardResultSuccessClaim",
  "The card that was proven.",
  { puid: Optional(puid()) },
);

const AuthFinishResponseSubjectCardResultSuccess = model(
  "AuthFinishResponseSubjectCardResultSuccess",
  "The card is proven.",
  {
    authenticatorType: Optional(Text("What proved it.", { examples: ["airKey"] })),
    claim: Optional(AuthFinishResponseSubjectCardResultSuccessClaim),
    createdAt: Optional(createdAt()),
  },
);

const AuthFinishResponseError = errorModel("AuthFinishResponseError");

const resultModel = <S extends Model, E extends Model>(name: string, subject: string, success: S, error: E) =>
  model(name, `Outcome for the ${subject}: either of the two.`, { error: Optional(error), success: Optional(success) });

const AuthFinishResponseSubjects = model("AuthFinishResponseSubjects", "Outcome by subject.", {
  card: Optional(
    resultModel(
      "AuthFinishResponseSubjectCardsResult",
      "card",
      AuthFinishResponseSubjectCardResultSuccess,
      cardErrorModel("AuthFinishResponseCardError"),
    ),
  ),
  device: Optional(
    resultModel(
      "AuthFinishResponseSubjectDeviceResult",
      "device",
      AuthFinishResponseSubjectDeviceResultSuccess,
      AuthFinishResponseError,
    ),
  ),
  mobile: Optional(
    resultModel(
      "AuthFinishResponseSubjectMobileResult",
      "phone",
      AuthFinishResponseSubjectMobileResultSuccess,
      AuthFinishResponseError,
    ),
  ),
  user: Optional(
    resultModel(
      "AuthFinishResponseSubjectUserResult",
      "user",
      AuthFinishResponseSubjectUserResultSuccess,
      AuthFinishResponseError,
    ),
  ),
});

const AuthFinishResponse = model("AuthFinishResponse", "Result of a Prove Auth flow.", {
  appNamespace: Text("Environment that the flow ran in.", { examples: ["prod"] }),
  authId: authId(),
  delivery: Optional(AuthFinishResponseDelivery),
  subjects: AuthFinishResponseSubjects,
});

export const authFinish = defineOperation({
  ...bearerPost,
  namespace: "auth",
  slug: "auth-finish",
  operationId: "AuthFinishRequest",
  path: "/v1/server/auth/finish",
  summary: "Fetch the result of a Prove Auth flow.",
  request: {
    ...jsonBody,
    model: model("AuthFinishRequest", "Fetch the result of a Prove Auth flow.", { authId: authId() }),
    example: { authId: "713189b8-5555-4b08-83ba-75d08780aebd" },
  },
  response: { model: AuthFinishResponse, exposesHeaders: false },
  errors: [400, 500],
  refuses: ["invalidAuthId"],
});
