/** Fields of Prove Auth, the API that exposes the possession engine directly. */
import { Flag, model, OneOf, Optional, Text, Whole } from "../schema.ts";

export const authId = () =>
  Text("ID of the Prove Auth flow, a UUID.", { examples: ["713189b8-5555-4b08-83ba-75d08780aebd"] });

export const requestId = () =>
  Text("Your ID of this request, a UUID, for tracing.", {
    examples: ["eba12f3a-5555-47bc-b85d-21c0cbc4b973"],
    pattern: "^[A-Za-z0-9\\-._+=/]+$",
    "x-shape": "letters, digits and -._+=/",
  });

export const mobileNumber = () =>
  Text("Mobile number; `+` and country code required outside the US and Canada.", { examples: ["12065550100"] });

export const userId = () =>
  Text("Your ID of the user.", {
    examples: ["eba12f3a-5555-47bc-b85d-21c0cbc4b973"],
    pattern: "^[A-Za-z0-9\\-._+=/:]+$",
    "x-shape": "letters, digits and -._+=/:",
  });

export const puid = () => Text("ID of the card.", { examples: ["puid-1"] });

export const testMode = () => Text("Test switch; the vendor does not document its values.");

export const userVerificationLevel = () =>
  OneOf(["required", "preferred", "discouraged"], "User verification by the device, as in FIDO.", {
    examples: ["preferred"],
  });

const errorFields = () => ({
  code: Optional(Whole("Error code, 10000 to 10006.", { examples: [10004] })),
  message: Text("Reason as text.", { examples: ["device authentication missing"] }),
});

export const errorModel = (name: string) => model(name, "Reason for the failure of a subject.", errorFields());

export const cardErrorModel = (name: string) =>
  model(name, "Reason for the failure of the card.", { ...errorFields(), puid: Optional(puid()) });

export const createdAt = () => Whole("Time of the proof, in Unix seconds.", { examples: [1666394795] });

export const rePrompt = () =>
  Flag("Whether the user can correct the number, up to three times, instead of failing.", {
    default: false,
    examples: [true],
  });
