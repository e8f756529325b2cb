/** Result models of AuthFinish for a proven device. */
import { createdAt } from "../../fields/auth.ts";
import { deviceId } from "../../fields/ids.ts";
import { List, MapOf, model, OneOf, Optional, Text, Whole } from "../../schema.ts";

const Fingerprint = model("Fingerprint", "A signal of the device, unchanged.", {});

const AuthFinishResponseRawSignals = model("AuthFinishResponseRawSignals", "Raw signals of the device.", {
  fingerprint: Optional(MapOf(Fingerprint, "Signals by name.")),
});

const SubjectDeviceResultSuccessExtrasTrust = model("SubjectDeviceResultSuccessExtrasTrust", "Trust in the device.", {
  reasonCodes: Optional(
    List(Whole("Reason code"), { description: "Codes of the reasons for the trust in the device." }),
  ),
});

const AuthFinishResponseSubjectDeviceResultSuccessExtras = model(
  "AuthFinishResponseSubjectDeviceResultSuccessExtras",
  "Further information about the device.",
  {
    deviceCapabilities: Optional(
      List(OneOf(["webauthn", "face", "fingerprint"], "Capability"), { description: "Capabilities of the device." }),
    ),
    deviceType: Optional(OneOf(["web", "mobile"], "Type of client.", { examples: ["web"] })),
    keyType: Optional(Text("Type of the key; present for universal keys.", { examples: ["universal"] })),
    rawSignals: Optional(AuthFinishResponseRawSignals),
    supportedUvLevel: Optional(
      List(Whole("Level"), { description: "User verification levels that the device supports." }),
    ),
    trust: Optional(SubjectDeviceResultSuccessExtrasTrust),
  },
);

const AuthFinishResponseSubjectDeviceResultSuccessClaim = model(
  "AuthFinishResponseSubjectDeviceResultSuccessClaim",
  "The proven device.",
  { deviceId: deviceId() },
);

export const AuthFinishResponseSubjectDeviceResultSuccess = model(
  "AuthFinishResponseSubjectDeviceResultSuccess",
  "Result for a proven device.",
  {
    claim: Optional(AuthFinishResponseSubjectDeviceResultSuccessClaim),
    createdAt: Optional(createdAt()),
    extras: Optional(AuthFinishResponseSubjectDeviceResultSuccessExtras),
    uvLevel: Optional(Whole("User verification level used.", { examples: [1] })),
  },
);
