/** Runs a verification and enrolls a person who passes in Identity Manager. */
import { enroll, type EnrollmentFacts } from "../manager/enroll.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import type { Write } from "../../store/statement.ts";
import { findOwnPersonByNumber } from "../find-person.ts";
import { phoneAliasOf } from "../prove-id.ts";
import { formatPhoneNumber } from "../phone-number.ts";
import { requireType, type VerificationRequest } from "./types.ts";
import { type Verification, verify } from "./verify.ts";

export interface VerificationRun extends Verification {
  readonly phoneNumber: string;
  readonly provePhoneAlias: string;
  /** Only when the verification passed. */
  readonly proveId?: string;
  readonly writes: readonly Write[];
}

/** @throws RequestError when a field is missing, or the client may not verify a person with this number */
export async function runVerification(
  platform: PeopleDependencies,
  caller: Caller,
  request: VerificationRequest & EnrollmentFacts,
): Promise<VerificationRun> {
  const type = requireType(request);
  const main = await findOwnPersonByNumber(platform, caller, request.phoneNumber);
  const verification = verify(platform, caller, type, main, request);
  const { person, isVerified } = verification;
  const { writes = [], proveId } = isVerified ? await enroll(platform, caller.domainId, person, request) : {};
  return {
    ...verification,
    phoneNumber: formatPhoneNumber(main.phoneNumber),
    provePhoneAlias: phoneAliasOf(platform, caller.domainId, person.key),
    ...(proveId && { proveId }),
    writes,
  };
}
