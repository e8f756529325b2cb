/** The device's key, which the browser SDK calls its registration: placed, used and given up. */
import { defineOperation, jsonBody } from "../operation.ts";
import { List, MapOf, model, OneOf, Optional, Text, Whole } from "../schema.ts";
import { deviceId } from "../fields/ids.ts";
import { ScanMessage } from "./scan.ts";
import { answering, answerWith, ClientAnswer, ClientFailure, flowCall } from "./answer.ts";

export const signature = () => Text("ECDSA with SHA-256, DER in standard base64.", { maxLength: 128 });
const keyId = () => Text("Id of the key, a UUID made in the browser.", { maxLength: 64 });
/** Optional and opaque: a context of the device that a module of the page may collect. */
export const signals = () =>
  Optional(MapOf(MapOf(Text("Opaque"), "What one module found."), "What the page collected."));

export const DevicePublicKey = model("DevicePublicKey", "The public half of a device's key.", {
  alg: OneOf(["ES256"], "Kind of key: ECDSA on the curve P-256."),
  id: keyId(),
  key: Text("SPKI as PEM, the base64 in one line.", { maxLength: 512 }),
  uvLevel: Optional(Whole("Level of user verification; 0.")),
});

export const deviceFacts = {
  deviceCapabilities: Optional(List(Text("`webauthn`"), { description: "What the browser can.", maxItems: 16 })),
  deviceName: Optional(Text("Browser and system.", { examples: ["Chrome 156.0 on Linux"], maxLength: 256 })),
};

const DeviceRegistration = model("DeviceRegistration", "A key, and that it is the browser's.", {
  publicKey: DevicePublicKey,
  signature: signature(),
});

const DeviceRegisterRequest = model("DeviceRegisterRequest", "Place a key.", {
  ...deviceFacts,
  registrations: List(DeviceRegistration, { description: "Exactly one.", minItems: 1, maxItems: 1 }),
  signals: signals(),
});

const DeviceVerifyRequest = model("DeviceVerifyRequest", "Use the key that was placed before.", {
  deviceId: deviceId(),
  keyId: keyId(),
  signals: signals(),
  signature: signature(),
});

export const DeviceAnswer = answerWith(
  "DeviceAnswer",
  model("DevicePlaced", "The device as the platform knows it from now on.", {
    deviceId: Optional(deviceId()),
    scanMessage: Optional(ScanMessage),
  }),
);

const registering = {
  ...flowCall,
  ...answering(DeviceAnswer),
  request: {
    ...jsonBody,
    model: DeviceRegisterRequest,
    example: {
      deviceName: "Chrome 156.0 on Linux",
      deviceCapabilities: ["webauthn"],
      registrations: [
        {
          publicKey: { id: "0b6f1c0e-3c3e-4b67-9a7e-0d5f6f3f2b11", alg: "ES256", key: "-----BEGIN…", uvLevel: 0 },
          signature: "MEUCIQ…",
        },
      ],
      signals: {},
    },
  },
} as const;

const verifying = {
  ...flowCall,
  ...answering(ClientAnswer),
  request: {
    ...jsonBody,
    model: DeviceVerifyRequest,
    example: {
      deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc",
      keyId: "0b6f1c0e-3c3e-4b67-9a7e-0d5f6f3f2b11",
      signature: "MEQCIF…",
      signals: {},
    },
  },
} as const;

export const clientDeviceRegister = defineOperation({
  ...registering,
  slug: "client-device-register",
  operationId: "ClientDeviceRegister",
  path: "/v1/client/device/passive/register",
  summary: "Place a key on the device.",
});

export const clientDeviceVerify = defineOperation({
  ...verifying,
  slug: "client-device-verify",
  operationId: "ClientDeviceVerify",
  path: "/v1/client/device/passive/verify",
  summary: "Prove that the device still has its key.",
});

export const clientUniversalRegister = defineOperation({
  ...registering,
  slug: "client-universal-register",
  operationId: "ClientUniversalRegister",
  path: "/v1/client/device/universal/register",
  summary: "Place a key on the device, on a page that has the universal key.",
});

export const clientUniversalVerify = defineOperation({
  ...verifying,
  slug: "client-universal-verify",
  operationId: "ClientUniversalVerify",
  path: "/v1/client/device/universal/verify",
  summary: "Prove that the device still has its key, on a page that has the universal key.",
});

const OfDevice = model("ClientDeviceRequest", "A call about one device.", { deviceId: deviceId() });
const ofDevice = {
  ...flowCall,
  errors: [500],
  refuses: [],
  request: { ...jsonBody, model: OfDevice, example: { deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc" } },
} as const;

const ClientChallenge = model("ClientChallenge", "What the device signs next, for one request.", {
  challenge: Optional(Text("Goes into the signed text and into the header `PA-Challenge`, as it is.")),
  deviceId: Optional(deviceId()),
  error: Optional(ClientFailure),
  next: Optional(Text("Empty; the step goes on.")),
  ttl: Optional(Whole("Seconds that it is valid for.", { examples: [60] })),
});

export const clientChallenge = defineOperation({
  ...ofDevice,
  ...answering(ClientChallenge),
  authentication: "none",
  slug: "client-challenge",
  operationId: "ClientChallenge",
  path: "/v1/client/challenge",
  summary: "Ask for what the device signs in its next request.",
  changesState: false,
});

export const clientDeviceUnregister = defineOperation({
  ...ofDevice,
  ...answering(ClientAnswer),
  authentication: "signature",
  slug: "client-device-unregister",
  operationId: "ClientDeviceUnregister",
  path: "/v1/client/device/unregister",
  summary: "Give up the device's key.",
});

export const clientStepupUnregister = defineOperation({
  ...ofDevice,
  ...answering(ClientAnswer),
  authentication: "signature",
  slug: "client-stepup-unregister",
  operationId: "ClientStepupUnregister",
  path: "/v1/client/stepup/unregister",
  summary: "Have the device's passkeys forgotten.",
});
