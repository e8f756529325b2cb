import { authId, cardErrorModel, createdAt, errorModel, puid } from "../../fields/auth.ts";
import { bearerPost, defineOperation, jsonBody } from "../../operation.ts";
import { type Model, model, Optional, Text, Whole } from "../../schema.ts";
import { AuthFinishResponseSubjectDeviceResultSuccess } from "./finish-device.ts";
import { AuthFinishResponseSubjectMobileResultSuccess } from "./finish-mobile.ts";
import { AuthFinishResponseSubjectUserResultSuccess } from "./finish-user.ts";

const geolocation = () =>
  Text("Location where the flow began, derived from its IP address.", { examples: ["San Antonio, US"] });
const userResponse = () => Text("Response of the user.", { examples: ["confirm"] });

const AuthFinishResponsePushDeliveryExtras = model(
  "AuthFinishResponsePushDeliveryExtras",
  "Further information about the prompt.",
  {
    distanceFromOriginatingIp: Optional(Whole("Distance between the device and that location.", { examples: [12] })),
    originatingIpGeolocation: Optional(geolocation()),
  },
);

const AuthFinishResponseScanDeliveryExtras = model(
  "AuthFinishResponseScanDeliveryExtras",
  "Further information about the prompt.",
  {
    originatingIpGeolocation: Optional(geolocation()),
  },
);

const AuthFinishResponsePushDelivery = model("AuthFinishResponsePushDelivery", "Result of the push message.", {
  extras: Optional(AuthFinishResponsePushDeliveryExtras),
  response: Optional(userResponse()),
});

const AuthFinishResponseScanDelivery = model("AuthFinishResponseScanDelivery", "Result of the QR code.", {
  extras: Optional(AuthFinishResponseScanDeliveryExtras),
  response: Optional(userResponse()),
});

const AuthFinishResponseDelivery = model("AuthFinishResponseDelivery", "Result of the prompt.", {
  push: Optional(AuthFinishResponsePushDelivery),
  scan: Optional(AuthFinishResponseScanDelivery),
});

const AuthFinishResponseSubjectCardResultSuccessClaim = model(
  "AuthFinishResponseSubjectCardResultSuccessClaim",
  "The proven card.",
  { puid: Optional(puid()) },
);

const AuthFinishResponseSubjectCardResultSuccess = model(
  "AuthFinishResponseSubjectCardResultSuccess",
  "Result for a proven card.",
  {
    authenticatorType: Optional(Text("Authenticator that proved it.", { examples: ["airKey"] })),
    claim: Optional(AuthFinishResponseSubjectCardResultSuccessClaim),
    createdAt: Optional(createdAt()),
  },
);

const AuthFinishResponseError = errorModel("AuthFinishResponseError");

const resultModel = <S extends Model, E extends Model>(name: string, subject: string, success: S, error: E) =>
  model(name, `Result for the ${subject}: either \`success\` or \`error\`.`, {
    error: Optional(error),
    success: Optional(success),
  });

const AuthFinishResponseSubjects = model("AuthFinishResponseSubjects", "Results by subject.", {
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
  appNamespace: Text("Environment in which the flow ran.", { examples: ["prod"] }),
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
  summary: "Returns the result of a Prove Auth flow.",
  request: {
    ...jsonBody,
    model: model("AuthFinishRequest", "Request for the result of a Prove Auth flow.", { authId: authId() }),
    example: { authId: "713189b8-5555-4b08-83ba-75d08780aebd" },
  },
  response: { model: AuthFinishResponse, exposesHeaders: false },
  errors: [400, 500],
  rejectsWith: ["invalidAuthId"],
});
