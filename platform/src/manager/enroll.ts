/**
 * Enrolment in Identity Manager: a domain wants to hear of changes of a person's number. Enrolling the same person
 * again gives the same `proveId`, has the number monitored (again), and replaces of the earlier enrolment what it says.
 */
import type { Person } from "../identity/person.ts";
import { proveIdOf, rememberProveId } from "../identity/prove-id.ts";
import type { Platform } from "../platform.ts";
import { type EnrolledIdentityRow, insertEnrolled, renewEnrolled } from "../store/enrolled-identities.ts";
import { newId } from "../store/id.ts";
import { type Write, write } from "../store/statement.ts";
import { type GivenAttribute, keepAttributes } from "./attributes.ts";
import { numberHash, sealNumber } from "./phone-number.ts";

/** What a domain says of a person when it enrols them; all of it its own ids. */
export interface EnrollmentFacts {
  readonly clientCustomerId?: string;
  readonly clientHumanId?: string;
  readonly deviceId?: string;
  readonly identityAttributes?: readonly GivenAttribute[];
}

export interface Enrollment {
  readonly proveId: string;
  /** To be done in one unit of work, together with what the enrolment comes with. */
  readonly writes: readonly Write[];
}

export function enroll(platform: Platform, domainId: string, person: Person, facts: EnrollmentFacts): Enrollment {
  const proveId = proveIdOf(platform, domainId, person.key);
  const row: EnrolledIdentityRow = {
    domain_id: domainId,
    id: newId(platform.clock),
    prove_id: proveId,
    number_hash: numberHash(platform, domainId, person.phoneNumber),
    number_sealed: sealNumber(platform, proveId, person.phoneNumber),
    client_customer_id: facts.clientCustomerId ?? null,
    client_human_id: facts.clientHumanId ?? null,
    device_id: facts.deviceId ?? null,
    active: 1,
    created_at: platform.clock.now(),
  };
  return {
    proveId,
    writes: [
      rememberProveId(platform, domainId, person.key, proveId),
      write(insertEnrolled, row),
      write(renewEnrolled, row),
      ...keepAttributes(platform, proveId, facts.identityAttributes),
    ],
  };
}
