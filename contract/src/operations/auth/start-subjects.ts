/** What AuthStart may ask of a card, a device and a user. */
import { puid, testMode, userId, userVerificationLevel } from "../../fields/auth.ts";
import { deviceId } from "../../fields/ids.ts";
import { Flag, List, model, Optional } from "../../schema.ts";

const AuthStartRequestSubjectCardAuthenticatorAirKeyClaim = model(
  "AuthStartRequestSubjectCardAuthenticatorAirKeyClaim",
  "Which card it is said to be.",
  { puids: Optional(List(puid(), { description: "Ids of the holder's cards." })) },
);

const AuthStartRequestSubjectCardAuthenticatorAirKey = model(
  "AuthStartRequestSubjectCardAuthenticatorAirKey",
  "A contactless card, held to the phone.",
  { claim: Optional(AuthStartRequestSubjectCardAuthenticatorAirKeyClaim), testMode: Optional(testMode()) },
);

const AuthStartRequestSubjectCardAuthenticators = model(
  "AuthStartRequestSubjectCardAuthenticators",
  "The means that may prove the card.",
  { airKey: Optional(AuthStartRequestSubjectCardAuthenticatorAirKey) },
);

export const AuthStartRequestSubjectCard = model("AuthStartRequestSubjectCard", "A card to prove.", {
  authenticators: AuthStartRequestSubjectCardAuthenticators,
});

const AuthStartRequestSubjectDeviceAuthenticatorPassive = model(
  "AuthStartRequestSubjectDeviceAuthenticatorPassive",
  "The key that the device has.",
  {
    allowPasscodeFallback: Optional(
      Flag("The device's passcode may stand in for the biometric, in apps.", { default: false, examples: [true] }),
    ),
    userVerificationLevel: Optional(userVerificationLevel()),
  },
);

const AuthStartRequestSubjectDeviceAuthenticators = model(
  "AuthStartRequestSubjectDeviceAuthenticators",
  "The means that may prove the device.",
  { passive: Optional(AuthStartRequestSubjectDeviceAuthenticatorPassive) },
);

const AuthStartRequestSubjectDeviceClaim = model(
  "AuthStartRequestSubjectDeviceClaim",
  "Which device it is said to be.",
  {
    deviceId: Optional(deviceId()),
  },
);

export const AuthStartRequestSubjectDevice = model("AuthStartRequestSubjectDevice", "A device to prove.", {
  authenticators: Optional(AuthStartRequestSubjectDeviceAuthenticators),
  claim: Optional(AuthStartRequestSubjectDeviceClaim),
});

const AuthStartRequestSubjectUserAuthenticatorPassive = model(
  "AuthStartRequestSubjectUserAuthenticatorPassive",
  "The key that the device has.",
  { userVerificationLevel: Optional(userVerificationLevel()) },
);

/** A means without options: an empty object asks for it. */
const switchModel = (name: string, description: string) => model(name, description, {});

const AuthStartRequestSubjectUserAuthenticators = model(
  "AuthStartRequestSubjectUserAuthenticators",
  "The means that may prove the user.",
  {
    docv: Optional(switchModel("Docv", "A check of documents; an empty object asks for it.")),
    passive: Optional(AuthStartRequestSubjectUserAuthenticatorPassive),
    ppb: Optional(switchModel("Ppb", "Passive behaviour; an empty object asks for it.")),
    present: Optional(switchModel("Present", "The person's presence; an empty object asks for it.")),
  },
);

const AuthStartRequestSubjectUserClaim = model("AuthStartRequestSubjectUserClaim", "Who it is said to be.", {
  provided: Optional(
    Flag("True registers the user with the device; otherwise it is checked.", { default: false, examples: [true] }),
  ),
  userId: userId(),
});

export const AuthStartRequestSubjectUser = model("AuthStartRequestSubjectUser", "A user to prove.", {
  authenticators: Optional(AuthStartRequestSubjectUserAuthenticators),
  claim: Optional(AuthStartRequestSubjectUserClaim),
});
