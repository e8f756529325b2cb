/** Fields of Prove Auth, the possession engine as an API of its own. */
import { Flag, model, OneOf, Optional, Text, Whole } from "../schema.ts";

export const authId = () =>
  Text("Id of the Prove Auth flow, a UUID.", { examples: ["713189b8-5555-4b08-83ba-75d08780aebd"] });

export const requestId = () =>
  Text("Your own id of this request, a UUID, for tracing.", {
    examples: ["eba12f3a-5555-47bc-b85d-21c0cbc4b973"],
    pattern: "^[A-Za-z0-9\\-._+=/]+$",
    "x-shape": "letters, digits and -._+=/",
  });

export const mobileNumber = () =>
  Text("Mobile number; outside the US and Canada with `+` and the country code.", { examples: ["12065550100"] });

export const userId = () =>
  Text("Your own id of the user.", {
    examples: ["eba12f3a-5555-47bc-b85d-21c0cbc4b973"],
    pattern: "^[A-Za-z0-9\\-._+=/:]+$",
    "x-shape": "letters, digits and -._+=/:",
  });

export const puid = () => Text("Id of the card.", { examples: ["puid-1"] });

export const testMode = () => Text("A switch for tests; its values are not documented.");

export const userVerificationLevel = () =>
  OneOf(["required", "preferred", "discouraged"], "Whether the person must be verified by the device, as in FIDO.", {
    examples: ["preferred"],
  });

/** One authenticator says how it went: either of the two is there. */
const errorFields = () => ({
  code: Optional(Whole("Number of the failure, 10000 to 10006.", { examples: [10004] })),
  message: Text("Reason in words.", { examples: ["device authentication missing"] }),
});

export const errorModel = (name: string) => model(name, "Why a part of the flow failed.", errorFields());

export const cardErrorModel = (name: string) =>
  model(name, "Why the card part failed.", { ...errorFields(), puid: Optional(puid()) });

export const createdAt = () => Whole("When it was proven, in seconds since 1970.", { examples: [1666394795] });

export const rePrompt = () =>
  Flag("Let the person correct the number, up to three times, instead of failing.", {
    default: false,
    examples: [true],
  });
