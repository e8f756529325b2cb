/** Calls that register, use and remove a device key (the browser SDK's "registration"). */
import { defineOperation, jsonBody } from "../operation.ts";
import { List, MapOf, model, OneOf, Optional, Text, Whole } from "../schema.ts";
import { deviceId } from "../fields/ids.ts";
import { ScanMessage } from "./scan.ts";
import { ClientFailure, ClientResponse, flowCall, respondingWith, responseWith } from "./response.ts";

export const signature = () => Text("ECDSA signature with SHA-256, DER in standard base64.", { maxLength: 128 });
const keyId = () => Text("ID of the key, a UUID created in the browser.", { maxLength: 64 });
/** Optional, opaque device context, collected by a module in the page. */
export const signals = () =>
  Optional(MapOf(MapOf(Text("Opaque"), "Signals of one module."), "Signals collected by the page."));

export const DevicePublicKey = model("DevicePublicKey", "Public key of a device.", {
  alg: OneOf(["ES256"], "Algorithm: ECDSA on the curve P-256."),
  id: keyId(),
  key: Text("SPKI in PEM, with the base64 on one line.", { maxLength: 512 }),
  uvLevel: Optional(Whole("Level of user verification; always 0.")),
});

export const deviceFacts = {
  deviceCapabilities: Optional(List(Text("`webauthn`"), { description: "Capabilities of the browser.", maxItems: 16 })),
  deviceName: Optional(Text("Browser and operating system.", { examples: ["Chrome 156.0 on Linux"], maxLength: 256 })),
};

const DeviceRegistration = model("DeviceRegistration", "A public key with a signature that proves possession of it.", {
  publicKey: DevicePublicKey,
  signature: signature(),
});

const DeviceRegisterRequest = model("DeviceRegisterRequest", "Request to register a device key.", {
  ...deviceFacts,
  registrations: List(DeviceRegistration, { description: "Exactly one registration.", minItems: 1, maxItems: 1 }),
  signals: signals(),
});

const DeviceVerifyRequest = model("DeviceVerifyRequest", "Request to use a registered device key.", {
  deviceId: deviceId(),
  keyId: keyId(),
  signals: signals(),
  signature: signature(),
});

export const DeviceResponse = responseWith(
  "DeviceResponse",
  model("RegisteredDevice", "The registered device.", {
    deviceId: Optional(deviceId()),
    scanMessage: Optional(ScanMessage),
  }),
);

const registering = {
  ...flowCall,
  ...respondingWith(DeviceResponse),
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
  ...respondingWith(ClientResponse),
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
  summary: "Registers a device key.",
});

export const clientDeviceVerify = defineOperation({
  ...verifying,
  slug: "client-device-verify",
  operationId: "ClientDeviceVerify",
  path: "/v1/client/device/passive/verify",
  summary: "Proves that the device has its key.",
});

export const clientUniversalRegister = defineOperation({
  ...registering,
  slug: "client-universal-register",
  operationId: "ClientUniversalRegister",
  path: "/v1/client/device/universal/register",
  summary: "Registers a device key on the page of the universal key.",
});

export const clientUniversalVerify = defineOperation({
  ...verifying,
  slug: "client-universal-verify",
  operationId: "ClientUniversalVerify",
  path: "/v1/client/device/universal/verify",
  summary: "Proves that the device has its key, on the page of the universal key.",
});

const ClientDeviceRequest = model("ClientDeviceRequest", "Request about one device.", { deviceId: deviceId() });
const deviceCall = {
  ...flowCall,
  errors: [500],
  rejectsWith: [],
  request: { ...jsonBody, model: ClientDeviceRequest, example: { deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc" } },
} as const;

const ClientChallenge = model("ClientChallenge", "Challenge for one signed request of the device.", {
  challenge: Optional(Text("Challenge to include unchanged in the signed text and in the `PA-Challenge` header.")),
  deviceId: Optional(deviceId()),
  error: Optional(ClientFailure),
  next: Optional(Text("Empty; the step continues.")),
  ttl: Optional(Whole("Validity of the challenge, in seconds.", { examples: [60] })),
});

export const clientChallenge = defineOperation({
  ...deviceCall,
  ...respondingWith(ClientChallenge),
  authentication: "none",
  slug: "client-challenge",
  operationId: "ClientChallenge",
  path: "/v1/client/challenge",
  summary: "Returns a challenge for the device's next signed request.",
  changesState: false,
});

export const clientDeviceUnregister = defineOperation({
  ...deviceCall,
  ...respondingWith(ClientResponse),
  authentication: "signature",
  slug: "client-device-unregister",
  operationId: "ClientDeviceUnregister",
  path: "/v1/client/device/unregister",
  summary: "Removes the device key.",
});

export const clientStepupUnregister = defineOperation({
  ...deviceCall,
  ...respondingWith(ClientResponse),
  authentication: "signature",
  slug: "client-stepup-unregister",
  operationId: "ClientStepupUnregister",
  path: "/v1/client/stepup/unregister",
  summary: "Removes the device's passkeys.",
});
