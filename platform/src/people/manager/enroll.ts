/**
 * Enrolment in Identity Manager: a domain wants to hear of changes of a person's number. Enrolling the same person
 * again gives the same `proveId`, has the number monitored (again), and replaces of the earlier enrolment what it says.
 */
import type { Person } from "../person.ts";
import { proveIdOf, rememberProveId } from "../prove-id.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import {
  insertEnrolled,
  type RenewedIdentity,
  renewEnrolled,
  selectIsEnrolled,
} from "../../store/tables/identities.ts";
import { newId } from "../../store/id.ts";
import { type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { type GivenAttribute, keepAttributes } from "./attributes.ts";
import { numberHash, sealNumber } from "../../store/keys/sealed-number.ts";

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

export async function enroll(
  platform: PeopleDependencies,
  domainId: string,
  person: Person,
  facts: EnrollmentFacts,
): Promise<Enrollment> {
  const proveId = proveIdOf(platform, domainId, person.key);
  const said: RenewedIdentity = {
    domainId,
    proveId,
    clientCustomerId: facts.clientCustomerId ?? null,
    clientHumanId: facts.clientHumanId ?? null,
    deviceId: facts.deviceId ?? null,
    active: true,
  };
  const isEnrolled = await readOne(platform.store, selectIsEnrolled, { domainId, proveId });
  return {
    proveId,
    writes: [
      ...(isEnrolled ? [] : firstEnrollment(platform, person, said)),
      // Of a first enrolment too: another one may have come between.
      write(renewEnrolled, said),
      ...keepAttributes(platform, proveId, facts.identityAttributes),
    ],
  };
}

/**
 * The writes of a batch, person by person in the order of their ids: who enroll the same people at the same time, in
 * whatever order, never wait for each other in a circle.
 */
export const writesOf = (enrollments: readonly { readonly proveId?: string; readonly writes: readonly Write[] }[]) =>
  enrollments
    .toSorted((one, other) =>
      (one.proveId ?? "") < (other.proveId ?? "") ? -1 : Number(one.proveId !== other.proveId),
    )
    .flatMap(({ writes }) => writes);

/** What is kept of the person; to hash and to seal the number costs more than all the rest, and is done once. */
const firstEnrollment = (
  platform: PeopleDependencies,
  { key, phoneNumber }: Person,
  said: RenewedIdentity,
): Write[] => [
  rememberProveId(platform, said.domainId, key, said.proveId),
  write(insertEnrolled, {
    ...said,
    id: newId(platform.clock),
    numberHash: numberHash(platform, said.domainId, phoneNumber),
    numberSealed: sealNumber(platform, said.proveId, phoneNumber),
    createdAt: platform.clock.now(),
  }),
];
