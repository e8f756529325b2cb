/**
 * Passkey calls of the browser SDK: WebAuthn dictionaries as JSON, binary values in base64url. A device creates a
 * passkey or uses an existing one; a browser without a device key registers one in the same call.
 */
import { defineOperation, jsonBody } from "../operation.ts";
import { List, model, OneOf, Only, Optional, Text, TextOrNull, Whole } from "../schema.ts";
import { flowCall, respondingWith, responseWith } from "./response.ts";
import { DeviceResponse, deviceFacts, DevicePublicKey, signals, signature } from "./device.ts";

const binary = (description: string, maxLength: number) => Text(`${description}, in base64url.`, { maxLength });
const challenge = () => Text("Challenge that the authenticator signs, in base64url.");
const timeout = () => Whole("Timeout for the user, in milliseconds.");
const credentialId = () => binary("ID of the passkey", 2048);
const transports = () =>
  Optional(
    List(Text("Transport", { maxLength: 32 }), { description: "Transports of the authenticator.", maxItems: 8 }),
  );
const userVerification = () =>
  OneOf(["required", "preferred", "discouraged"], "User verification by the authenticator.");

const KnownPasskey = model("KnownPasskey", "A registered passkey.", {
  id: credentialId(),
  type: Only("public-key", "Credential type."),
  transports: transports(),
});

const PasskeyCreationOptions = model("PasskeyCreationOptions", "Options for creating a passkey.", {
  attestation: Only("none", "No attestation is requested."),
  authenticatorSelection: model("PasskeyAuthenticator", "Requirements for the authenticator.", {
    residentKey: Only("preferred", "A discoverable credential is preferred."),
    userVerification: userVerification(),
  }),
  challenge: challenge(),
  excludeCredentials: List(KnownPasskey, {
    description: "Passkeys already registered; their authenticators create no second one.",
  }),
  pubKeyCredParams: List(
    model("PasskeyAlgorithm", "An accepted algorithm.", {
      alg: Whole("COSE algorithm number: ES256, EdDSA or RS256.", { examples: [-7] }),
      type: Only("public-key", "Credential type."),
    }),
    { description: "Accepted algorithms, in order of preference." },
  ),
  rp: model("PasskeyParty", "The relying party.", {
    id: Text("Host name of the page."),
    name: Text("Name shown to the user."),
  }),
  timeout: timeout(),
  user: model("PasskeyUser", "The user account, without data that identifies the person.", {
    displayName: Text("Name shown to the user."),
    id: Text("Random user handle, in base64url."),
    name: Text("Name shown to the user."),
  }),
});

const PasskeyRequestOptions = model("PasskeyRequestOptions", "Options for using a passkey.", {
  allowCredentials: Optional(
    List(KnownPasskey, { description: "Accepted passkeys; absent if any passkey of the page is accepted." }),
  ),
  challenge: challenge(),
  rpId: Text("Host name of the page."),
  timeout: timeout(),
  userVerification: userVerification(),
});

const PasskeyStartRequest = model("PasskeyStartRequest", "Request to create or use a passkey.", {
  deviceId: Optional(TextOrNull("ID of the device; null for a new browser.")),
  displayName: Optional(Text("Name of the passkey shown to the user.", { maxLength: 64 })),
  signals: signals(),
});

const PasskeyStartResponse = responseWith(
  "PasskeyStartResponse",
  model(
    "PasskeyOptions",
    "Options for the browser: create a passkey, or use one if the authenticator already has one.",
    {
      credCreateOptions: Optional(PasskeyCreationOptions),
      credRequestOptions: Optional(PasskeyRequestOptions),
    },
  ),
);

const credentialFacts = { id: credentialId(), rawId: credentialId(), type: Only("public-key", "Credential type.") };
const clientDataJson = () => binary("Client data of the browser", 4096);

const CreatedPasskey = model("CreatedPasskey", "A passkey created by the browser.", {
  ...credentialFacts,
  response: model("CreatedPasskeyResponse", "Response of the authenticator.", {
    attestationObject: binary("Attestation object with the public key", 16_384),
    clientDataJSON: clientDataJson(),
    transports: transports(),
  }),
});

const UsedPasskey = model("UsedPasskey", "A passkey used by the browser.", {
  ...credentialFacts,
  response: model("UsedPasskeyResponse", "Response of the authenticator.", {
    authenticatorData: binary("Authenticator data: flags and counter", 4096),
    clientDataJSON: clientDataJson(),
    signature: binary("Signature by the passkey", 2048),
    userHandle: Optional(TextOrNull("User handle of the passkey, in base64url.")),
  }),
});

/** Device key registered together with the passkey by a browser that has none. */
const newDeviceKey = { publicKey: Optional(DevicePublicKey), signature: Optional(signature()), signals: signals() };

const PasskeyRegisterRequest = model("PasskeyRegisterRequest", "The created passkey.", {
  ...deviceFacts,
  registrations: List(
    model("PasskeyRegistration", "The passkey, or the device key of a browser that had none.", {
      ...newDeviceKey,
      webAuthnCredential: Optional(CreatedPasskey),
    }),
    { description: "The passkey, the device key, or both.", minItems: 1, maxItems: 2 },
  ),
});

const PasskeyVerifyRequest = model("PasskeyVerifyRequest", "Result of using the passkey.", {
  ...deviceFacts,
  registrations: Optional(
    List(model("PasskeyDeviceKey", "The device key of a browser that had none.", newDeviceKey), {
      description: "At most one device key.",
      maxItems: 1,
    }),
  ),
  webAuthnAssertion: UsedPasskey,
});

const exampleCredential = { id: "ZXhhbXBsZQ", rawId: "ZXhhbXBsZQ", type: "public-key" } as const;

export const clientFido2Start = defineOperation({
  ...flowCall,
  ...respondingWith(PasskeyStartResponse),
  slug: "client-fido2-start",
  operationId: "ClientFido2Start",
  path: "/v1/client/device/fido2/start",
  summary: "Returns the options for creating or using a passkey.",
  request: { ...jsonBody, model: PasskeyStartRequest, example: { deviceId: null, signals: {} } },
});

export const clientFido2Register = defineOperation({
  ...flowCall,
  ...respondingWith(DeviceResponse),
  slug: "client-fido2-register",
  operationId: "ClientFido2Register",
  path: "/v1/client/device/fido2/register/finish",
  summary: "Registers the passkey that the browser created.",
  request: {
    ...jsonBody,
    model: PasskeyRegisterRequest,
    example: {
      registrations: [
        {
          webAuthnCredential: {
            ...exampleCredential,
            response: { attestationObject: "o2Nm…", clientDataJSON: "eyJ0…" },
          },
        },
      ],
    },
  },
});

export const clientFido2Verify = defineOperation({
  ...flowCall,
  ...respondingWith(DeviceResponse),
  slug: "client-fido2-verify",
  operationId: "ClientFido2Verify",
  path: "/v1/client/device/fido2/verify/finish",
  summary: "Proves that the user has the passkey.",
  request: {
    ...jsonBody,
    model: PasskeyVerifyRequest,
    example: {
      webAuthnAssertion: {
        ...exampleCredential,
        response: { authenticatorData: "SZYN…", clientDataJSON: "eyJ0…", signature: "MEUC…" },
      },
    },
  },
});
