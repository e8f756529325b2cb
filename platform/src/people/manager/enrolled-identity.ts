/** The enrolled identities of a domain: finding one, and what the API says of it. */
import type { ResponseOf } from "@proofline/contract";
import { asText, SECOND } from "../../system/clock.ts";
import { Refusal } from "../../http/refusal.ts";
import { countryOf, toAnswerForm } from "../phone-number.ts";
import type { Person } from "../person.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import {
  deleteEnrolled,
  type EnrolledIdentity,
  selectEnrolled,
  setEnrolledActive,
  deleteAttributes,
} from "../../store/tables/identities.ts";
import { guard, type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { openNumber } from "../../store/keys/sealed-number.ts";

/** 400, since the calls of Identity Manager have no 404 in the contract, and SDKs know the statuses of the contract. */
const unknownIdentity = () => new Refusal("identityNotEnrolled");

/** UUIDs are the same in either case (RFC 9562 §4). */
const keyOf = (caller: Caller, proveId: string) => ({ domainId: caller.domainId, proveId: proveId.toLowerCase() });

export async function findEnrolled(
  { store }: PeopleDependencies,
  caller: Caller,
  proveId: string,
): Promise<EnrolledIdentity> {
  const found = await readOne(store, selectEnrolled, keyOf(caller, proveId));
  if (!found) throw unknownIdentity();
  return found;
}

async function change({ store }: PeopleDependencies, ...unit: Write[]): Promise<{ success: boolean }> {
  if (!(await store.commit(unit))) throw unknownIdentity();
  return { success: true };
}

/** Monitors the number or stops it; an identity that is so already stays so. */
export const setActive = (platform: PeopleDependencies, caller: Caller, proveId: string, active: boolean) =>
  change(platform, guard(setEnrolledActive, { ...keyOf(caller, proveId), active }));

/** The attributes that the domain issued go too. */
export function disenroll(platform: PeopleDependencies, caller: Caller, proveId: string) {
  const key = keyOf(caller, proveId);
  return change(platform, guard(deleteEnrolled, key), write(deleteAttributes, key));
}

/** Callers of before 0.14.7 know the `proveId` by its older name. */
export const bothIds = (proveId: string) => ({ proveId, identityId: proveId });

/** An enrolled identity as the API answers it. What the source no longer knows is left out. */
export async function enrolledAnswer(
  platform: PeopleDependencies,
  caller: Caller,
  row: EnrolledIdentity,
): Promise<ResponseOf<"v3-get-identity">> {
  const number = openNumber(platform, row);
  const person = await platform.identities[caller.tier]?.get(row.person);
  const country = countryOf(number);
  return {
    ...bothIds(row.proveId),
    phoneNumber: toAnswerForm(number),
    active: row.active,
    ...(person && lineOf(person)),
    ...(country && { countryCode: country }),
    ...(row.clientCustomerId !== null && { clientCustomerId: row.clientCustomerId }),
    ...(row.deviceId !== null && { deviceId: row.deviceId }),
    createdAt: Math.floor(row.createdAt / SECOND),
    creationString: asText(row.createdAt),
  };
}

const lineOf = ({ facts: { carrier, lineType = "mobile" } }: Person) => ({ lineType, ...(carrier && { carrier }) });
