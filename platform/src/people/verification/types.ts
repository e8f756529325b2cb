/** Table of verification types: required fields, minimum assurance level, returned data. */
import { RequestError } from "../../http/request-error.ts";
import type { AssuranceLevel } from "../assurance.ts";
import type { IdentityPart } from "./found-identity.ts";

export interface VerificationType {
  /** Required fields in addition to the phone number. */
  readonly requiredFields: readonly ("firstName" | "lastName")[];
  /** Minimum to pass. */
  readonly minimumLevel: AssuranceLevel;
  /** Whether it verifies an identified person, or only that the number belongs to a human. */
  readonly identifies: boolean;
  /** Returned parts of the identity of a person who passes. */
  readonly returnedParts: readonly IdentityPart[];
  /** Whether other people with the number are returned too. */
  readonly returnsOthers: boolean;
  readonly returnsBusinesses: boolean;
}

const IDENTIFYING = { requiredFields: [], identifies: true, returnsOthers: false, returnsBusinesses: false } as const;
const WHOLE_RECORD = ["names", "birthDate", "nationalId", "emails", "addresses"] as const;

export const verificationTypes = {
  humanAssurance: { ...IDENTIFYING, identifies: false, minimumLevel: "AL1", returnedParts: [] },
  verifiedUser: {
    ...IDENTIFYING,
    requiredFields: ["firstName", "lastName"],
    minimumLevel: "AL1",
    returnedParts: ["names", "ages"],
    returnsOthers: true,
  },
  accountOpening: {
    ...IDENTIFYING,
    requiredFields: ["firstName", "lastName"],
    minimumLevel: "AL2",
    returnedParts: ["names", "ages"],
    returnsOthers: true,
  },
  prefill: { ...IDENTIFYING, minimumLevel: "AL1", returnedParts: WHOLE_RECORD },
  prefillForBiz: { ...IDENTIFYING, minimumLevel: "AL1", returnedParts: WHOLE_RECORD, returnsBusinesses: true },
  identityResolution: { ...IDENTIFYING, minimumLevel: "AL0", returnedParts: ["names", "ages"], returnsOthers: true },
} as const satisfies Record<string, VerificationType>;

export type VerificationTypeName = keyof typeof verificationTypes;

export interface VerificationRequest {
  readonly verificationType?: string;
  readonly phoneNumber?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly proveId?: string;
}

/** Returns the request's verification type. @throws RequestError when the type is unknown or a required field is missing */
export function requireType(request: VerificationRequest): VerificationType {
  const { verificationType: name } = request;
  if (!name) throw new RequestError("malformedRequest", "field 'verificationType' is missing");
  if (!Object.hasOwn(verificationTypes, name)) {
    const known = Object.keys(verificationTypes).map((one) => `'${one}'`);
    throw new RequestError("malformedRequest", `field 'verificationType' must be one of ${known.join(", ")}`);
  }
  const type: VerificationType = verificationTypes[name as VerificationTypeName];
  const missing = type.requiredFields.find((field) => request[field] === undefined);
  if (missing) {
    throw new RequestError("malformedRequest", `field '${missing}' is missing; verificationType '${name}' requires it`);
  }
  return type;
}
