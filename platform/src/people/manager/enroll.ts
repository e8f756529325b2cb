/**
 * Enrolls people in Identity Manager, which notifies a domain when a person's number changes. Enrolling a person again
 * returns the same `proveId`, reactivates monitoring, and replaces the client's IDs and given attributes.
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
import { type GivenAttribute, attributeWrites } from "./attributes.ts";
import { numberHash, sealNumber } from "../../store/keys/sealed-number.ts";

/** The client's own IDs and attributes of a person. */
export interface EnrollmentFacts {
  readonly clientCustomerId?: string;
  readonly clientHumanId?: string;
  readonly deviceId?: string;
  readonly identityAttributes?: readonly GivenAttribute[];
}

export interface Enrollment {
  readonly proveId: string;
  /** Commit in one transaction, together with the caller's other writes. */
  readonly writes: readonly Write[];
}

export async function enroll(
  platform: PeopleDependencies,
  domainId: string,
  person: Person,
  facts: EnrollmentFacts,
): Promise<Enrollment> {
  const proveId = proveIdOf(platform, domainId, person.key);
  const values: RenewedIdentity = {
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
      ...(isEnrolled ? [] : firstEnrollment(platform, person, values)),
      // Also on a first enrollment: a concurrent one may have inserted the row.
      write(renewEnrolled, values),
      ...attributeWrites(platform, proveId, facts.identityAttributes),
    ],
  };
}

/**
 * Returns the writes of a batch in the order of the people's IDs, so that concurrent batches of the same people cannot
 * deadlock.
 */
export const orderedWrites = (
  enrollments: readonly { readonly proveId?: string; readonly writes: readonly Write[] }[],
) =>
  enrollments
    .toSorted((one, other) =>
      (one.proveId ?? "") < (other.proveId ?? "") ? -1 : Number(one.proveId !== other.proveId),
    )
    .flatMap(({ writes }) => writes);

/** Writes of a first enrollment. Hashing and sealing the number is the most expensive part and runs only once. */
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
