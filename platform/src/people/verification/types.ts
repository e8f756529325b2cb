/** The kinds of verification, as a table: what each needs, how much it takes to pass, and what it gives. */
import { Refusal } from "../../http/refusal.ts";
import type { AssuranceLevel } from "../assurance.ts";
import type { IdentityPart } from "./found-identity.ts";

export interface VerificationType {
  /** Beside the phone number. */
  readonly needs: readonly ("firstName" | "lastName")[];
  readonly leastLevel: AssuranceLevel;
  /** Whether it is about a certain person, or about any human. */
  readonly identifies: boolean;
  /** What is told of a person who passes. */
  readonly gives: readonly IdentityPart[];
  /** Whether further people of the number are told too. */
  readonly givesOthers: boolean;
  readonly givesBusinesses: boolean;
}

const ABOUT_A_PERSON = { needs: [], identifies: true, givesOthers: false, givesBusinesses: false } as const;
const WHOLE_RECORD = ["names", "birthDate", "nationalId", "emails", "addresses"] as const;

export const verificationTypes = {
  humanAssurance: { ...ABOUT_A_PERSON, identifies: false, leastLevel: "AL1", gives: [] },
  verifiedUser: {
    ...ABOUT_A_PERSON,
    needs: ["firstName", "lastName"],
    leastLevel: "AL1",
    gives: ["names", "ages"],
    givesOthers: true,
  },
  accountOpening: {
    ...ABOUT_A_PERSON,
    needs: ["firstName", "lastName"],
    leastLevel: "AL2",
    gives: ["names", "ages"],
    givesOthers: true,
  },
  prefill: { ...ABOUT_A_PERSON, leastLevel: "AL1", gives: WHOLE_RECORD },
  prefillForBiz: { ...ABOUT_A_PERSON, leastLevel: "AL1", gives: WHOLE_RECORD, givesBusinesses: true },
  identityResolution: { ...ABOUT_A_PERSON, leastLevel: "AL0", gives: ["names", "ages"], givesOthers: true },
} as const satisfies Record<string, VerificationType>;

export type VerificationTypeName = keyof typeof verificationTypes;

/** What a caller asks for. */
export interface VerificationRequest {
  readonly verificationType?: string;
  readonly phoneNumber?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly proveId?: string;
}

/** The type that a request names, once all that it needs is there. */
export function requireType(request: VerificationRequest): VerificationType {
  const { verificationType: name } = request;
  if (!name) throw new Refusal("malformedRequest", "field 'verificationType' is missing");
  if (!Object.hasOwn(verificationTypes, name)) {
    const known = Object.keys(verificationTypes).map((one) => `'${one}'`);
    throw new Refusal("malformedRequest", `field 'verificationType' must be one of ${known.join(", ")}`);
  }
  const type: VerificationType = verificationTypes[name as VerificationTypeName];
  const missing = type.needs.find((field) => request[field] === undefined);
  if (missing) {
    throw new Refusal("malformedRequest", `field '${missing}' is missing; verificationType '${name}' needs it`);
  }
  return type;
}
