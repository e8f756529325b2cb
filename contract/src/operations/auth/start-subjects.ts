/** Request models of AuthStart for a card, a device and a user. */
import { puid, testMode, userId, userVerificationLevel } from "../../fields/auth.ts";
import { deviceId } from "../../fields/ids.ts";
import { Flag, List, model, Optional } from "../../schema.ts";

const AuthStartRequestSubjectCardAuthenticatorAirKeyClaim = model(
  "AuthStartRequestSubjectCardAuthenticatorAirKeyClaim",
  "The claimed cards.",
  { puids: Optional(List(puid(), { description: "IDs of the holder's cards." })) },
);

const AuthStartRequestSubjectCardAuthenticatorAirKey = model(
  "AuthStartRequestSubjectCardAuthenticatorAirKey",
  "A contactless card, tapped on the phone.",
  { claim: Optional(AuthStartRequestSubjectCardAuthenticatorAirKeyClaim), testMode: Optional(testMode()) },
);

const AuthStartRequestSubjectCardAuthenticators = model(
  "AuthStartRequestSubjectCardAuthenticators",
  "Authenticators that can prove the card.",
  { airKey: Optional(AuthStartRequestSubjectCardAuthenticatorAirKey) },
);

export const AuthStartRequestSubjectCard = model("AuthStartRequestSubjectCard", "A card to prove.", {
  authenticators: AuthStartRequestSubjectCardAuthenticators,
});

const AuthStartRequestSubjectDeviceAuthenticatorPassive = model(
  "AuthStartRequestSubjectDeviceAuthenticatorPassive",
  "The device key.",
  {
    allowPasscodeFallback: Optional(
      Flag("Allow the device passcode instead of biometrics, in apps.", { default: false, examples: [true] }),
    ),
    userVerificationLevel: Optional(userVerificationLevel()),
  },
);

const AuthStartRequestSubjectDeviceAuthenticators = model(
  "AuthStartRequestSubjectDeviceAuthenticators",
  "Authenticators that can prove the device.",
  { passive: Optional(AuthStartRequestSubjectDeviceAuthenticatorPassive) },
);

const AuthStartRequestSubjectDeviceClaim = model("AuthStartRequestSubjectDeviceClaim", "The claimed device.", {
  deviceId: Optional(deviceId()),
});

export const AuthStartRequestSubjectDevice = model("AuthStartRequestSubjectDevice", "A device to prove.", {
  authenticators: Optional(AuthStartRequestSubjectDeviceAuthenticators),
  claim: Optional(AuthStartRequestSubjectDeviceClaim),
});

const AuthStartRequestSubjectUserAuthenticatorPassive = model(
  "AuthStartRequestSubjectUserAuthenticatorPassive",
  "The device key.",
  { userVerificationLevel: Optional(userVerificationLevel()) },
);

/** An authenticator without options, requested by an empty object. */
const emptyModel = (name: string, description: string) => model(name, description, {});

const AuthStartRequestSubjectUserAuthenticators = model(
  "AuthStartRequestSubjectUserAuthenticators",
  "Authenticators that can prove the user.",
  {
    docv: Optional(emptyModel("Docv", "A document check, requested by an empty object.")),
    passive: Optional(AuthStartRequestSubjectUserAuthenticatorPassive),
    ppb: Optional(emptyModel("Ppb", "Passive behavior biometrics, requested by an empty object.")),
    present: Optional(emptyModel("Present", "A check of the person's presence, requested by an empty object.")),
  },
);

const AuthStartRequestSubjectUserClaim = model("AuthStartRequestSubjectUserClaim", "The claimed user.", {
  provided: Optional(
    Flag("`true` registers the user with the device; `false` checks it.", { default: false, examples: [true] }),
  ),
  userId: userId(),
});

export const AuthStartRequestSubjectUser = model("AuthStartRequestSubjectUser", "A user to prove.", {
  authenticators: Optional(AuthStartRequestSubjectUserAuthenticators),
  claim: Optional(AuthStartRequestSubjectUserClaim),
});
