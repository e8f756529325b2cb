/** What AuthFinish tells of a device that was proven. */
import { createdAt } from "../../fields/auth.ts";
import { deviceId } from "../../fields/ids.ts";
import { List, MapOf, model, OneOf, Optional, Text, Whole } from "../../schema.ts";

const Fingerprint = model("Fingerprint", "One signal of the device, as the device gave it.", {});

const AuthFinishResponseRawSignals = model("AuthFinishResponseRawSignals", "What the device tells of itself.", {
  fingerprint: Optional(MapOf(Fingerprint, "Signals by name.")),
});

const SubjectDeviceResultSuccessExtrasTrust = model(
  "SubjectDeviceResultSuccessExtrasTrust",
  "How far the device is trusted.",
  { reasonCodes: Optional(List(Whole("Reason code"), { description: "Reasons, by number." })) },
);

const AuthFinishResponseSubjectDeviceResultSuccessExtras = model(
  "AuthFinishResponseSubjectDeviceResultSuccessExtras",
  "More about the device.",
  {
    deviceCapabilities: Optional(
      List(OneOf(["webauthn", "face", "fingerprint"], "Capability"), { description: "What the device can do." }),
    ),
    deviceType: Optional(OneOf(["web", "mobile"], "Kind of client.", { examples: ["web"] })),
    keyType: Optional(Text("Kind of key; there for universal keys.", { examples: ["universal"] })),
    rawSignals: Optional(AuthFinishResponseRawSignals),
    supportedUvLevel: Optional(List(Whole("Level"), { description: "Levels of verification that the device offers." })),
    trust: Optional(SubjectDeviceResultSuccessExtrasTrust),
  },
);

const AuthFinishResponseSubjectDeviceResultSuccessClaim = model(
  "AuthFinishResponseSubjectDeviceResultSuccessClaim",
  "The device that was proven.",
  { deviceId: deviceId() },
);

export const AuthFinishResponseSubjectDeviceResultSuccess = model(
  "AuthFinishResponseSubjectDeviceResultSuccess",
  "The device is proven.",
  {
    claim: Optional(AuthFinishResponseSubjectDeviceResultSuccessClaim),
    createdAt: Optional(createdAt()),
    extras: Optional(AuthFinishResponseSubjectDeviceResultSuccessExtras),
    uvLevel: Optional(Whole("Level of verification that was done.", { examples: [1] })),
  },
);
