/**
 * Passkeys as the browser SDK asks for them: WebAuthn's own dictionaries as JSON, every binary value in base64url. A device
 * makes one, or uses one that it has, and with it places its key where it has none.
 */
import { defineOperation, jsonBody } from "../operation.ts";
import { List, model, OneOf, Only, Optional, Text, TextOrNull, Whole } from "../schema.ts";
import { answering, answerWith, flowCall } from "./answer.ts";
import { DeviceAnswer, deviceFacts, DevicePublicKey, signals, signature } from "./device.ts";

const binary = (description: string, maxLength: number) => Text(`${description}, in base64url.`, { maxLength });
const challenge = () => Text("What the authenticator signs, in base64url.");
const timeout = () => Whole("How long the person may take, in milliseconds.");
const credentialId = () => binary("Id of the passkey", 2048);
const transports = () =>
  Optional(List(Text("Way to the authenticator", { maxLength: 32 }), { description: "Ways to it.", maxItems: 8 }));
const userVerification = () =>
  OneOf(["required", "preferred", "discouraged"], "Whether the authenticator verifies the person.");

const KnownPasskey = model("KnownPasskey", "A passkey that the platform knows.", {
  id: credentialId(),
  type: Only("public-key", "Kind of credential."),
  transports: transports(),
});

const PasskeyCreationOptions = model("PasskeyCreationOptions", "How the browser makes a passkey.", {
  attestation: Only("none", "The maker of the authenticator need not be told."),
  authenticatorSelection: model("PasskeyAuthenticator", "What the authenticator has to be able to do.", {
    residentKey: Only("preferred", "The passkey can be found without its id."),
    userVerification: userVerification(),
  }),
  challenge: challenge(),
  excludeCredentials: List(KnownPasskey, { description: "Passkeys whose authenticator needs no other." }),
  pubKeyCredParams: List(
    model("PasskeyAlgorithm", "A kind of key that is taken.", {
      alg: Whole("Number of COSE: ES256, EdDSA or RS256.", { examples: [-7] }),
      type: Only("public-key", "Kind of credential."),
    }),
    { description: "The dearest first." },
  ),
  rp: model("PasskeyParty", "Whom the passkey is for.", {
    id: Text("Host of the page."),
    name: Text("As the person is shown it."),
  }),
  timeout: timeout(),
  user: model("PasskeyUser", "Whose passkey it is, without anything that tells who that is.", {
    displayName: Text("As the person is shown it."),
    id: Text("Random, in base64url."),
    name: Text("As the person is shown it."),
  }),
});

const PasskeyRequestOptions = model("PasskeyRequestOptions", "How the browser uses a passkey.", {
  allowCredentials: Optional(List(KnownPasskey, { description: "Absent where any of the page's will do." })),
  challenge: challenge(),
  rpId: Text("Host of the page."),
  timeout: timeout(),
  userVerification: userVerification(),
});

const PasskeyStartRequest = model("PasskeyStartRequest", "Ask for a passkey.", {
  deviceId: Optional(TextOrNull("The device, as the platform knows it; null for a new browser.")),
  displayName: Optional(Text("How the passkey is shown to the person.", { maxLength: 64 })),
  signals: signals(),
});

const PasskeyStartAnswer = answerWith(
  "PasskeyStartAnswer",
  model("PasskeyOptions", "What the browser is to do; the second where its authenticator has a passkey already.", {
    credCreateOptions: Optional(PasskeyCreationOptions),
    credRequestOptions: Optional(PasskeyRequestOptions),
  }),
);

const credentialFacts = { id: credentialId(), rawId: credentialId(), type: Only("public-key", "Kind of credential.") };
const clientDataJson = () => binary("What the browser says of the call", 4096);

const MadePasskey = model("MadePasskey", "A passkey that the browser has made.", {
  ...credentialFacts,
  response: model("MadePasskeyResponse", "What the authenticator says.", {
    attestationObject: binary("The public key and what vouches for it", 16_384),
    clientDataJSON: clientDataJson(),
    transports: transports(),
  }),
});

const UsedPasskey = model("UsedPasskey", "A passkey that the browser has used.", {
  ...credentialFacts,
  response: model("UsedPasskeyResponse", "What the authenticator says.", {
    authenticatorData: binary("Flags and counter", 4096),
    clientDataJSON: clientDataJson(),
    signature: binary("Signature by the passkey", 2048),
    userHandle: Optional(TextOrNull("Whose passkey it is, in base64url.")),
  }),
});

/** A browser that has no key yet places one with its passkey. */
const placedKey = { publicKey: Optional(DevicePublicKey), signature: Optional(signature()), signals: signals() };

const PasskeyRegisterRequest = model("PasskeyRegisterRequest", "The passkey that was made.", {
  ...deviceFacts,
  registrations: List(
    model("PasskeyRegistration", "The passkey, or the key of a browser that had none.", {
      ...placedKey,
      webAuthnCredential: Optional(MadePasskey),
    }),
    { description: "One or both.", minItems: 1, maxItems: 2 },
  ),
});

const PasskeyVerifyRequest = model("PasskeyVerifyRequest", "The passkey was used.", {
  ...deviceFacts,
  registrations: Optional(
    List(model("PasskeyDeviceKey", "The key of a browser that had none.", placedKey), {
      description: "One at most.",
      maxItems: 1,
    }),
  ),
  webAuthnAssertion: UsedPasskey,
});

const ofPublicKey = { id: "ZXhhbXBsZQ", rawId: "ZXhhbXBsZQ", type: "public-key" } as const;

export const clientFido2Start = defineOperation({
  ...flowCall,
  ...answering(PasskeyStartAnswer),
  slug: "client-fido2-start",
  operationId: "ClientFido2Start",
  path: "/v1/client/device/fido2/start",
  summary: "Ask how to make or use a passkey.",
  request: { ...jsonBody, model: PasskeyStartRequest, example: { deviceId: null, signals: {} } },
});

export const clientFido2Register = defineOperation({
  ...flowCall,
  ...answering(DeviceAnswer),
  slug: "client-fido2-register",
  operationId: "ClientFido2Register",
  path: "/v1/client/device/fido2/register/finish",
  summary: "Place the passkey that the browser has made.",
  request: {
    ...jsonBody,
    model: PasskeyRegisterRequest,
    example: {
      registrations: [
        { webAuthnCredential: { ...ofPublicKey, response: { attestationObject: "o2Nm…", clientDataJSON: "eyJ0…" } } },
      ],
    },
  },
});

export const clientFido2Verify = defineOperation({
  ...flowCall,
  ...answering(DeviceAnswer),
  slug: "client-fido2-verify",
  operationId: "ClientFido2Verify",
  path: "/v1/client/device/fido2/verify/finish",
  summary: "Prove that the person has the passkey.",
  request: {
    ...jsonBody,
    model: PasskeyVerifyRequest,
    example: {
      webAuthnAssertion: {
        ...ofPublicKey,
        response: { authenticatorData: "SZYN…", clientDataJSON: "eyJ0…", signature: "MEUC…" },
      },
    },
  },
});
