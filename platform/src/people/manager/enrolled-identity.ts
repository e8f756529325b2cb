/** Finds, changes and formats the enrolled identities of a domain. */
import type { ResponseOf } from "@proofline/contract";
import { asText, SECOND } from "../../system/clock.ts";
import { RequestError } from "../../http/request-error.ts";
import { countryOf, formatPhoneNumber } from "../phone-number.ts";
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

/** Status 400: the contract has no 404 for Identity Manager, and SDKs only handle documented statuses. */
const unknownIdentity = () => new RequestError("identityNotEnrolled");

/** UUIDs are case-insensitive (RFC 9562 §4). */
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

/** Activates or deactivates monitoring of the number. Idempotent. */
export const setActive = (platform: PeopleDependencies, caller: Caller, proveId: string, active: boolean) =>
  change(platform, guard(setEnrolledActive, { ...keyOf(caller, proveId), active }));

/** Deletes the enrolled identity and the attributes that the domain issued. */
export function disenroll(platform: PeopleDependencies, caller: Caller, proveId: string) {
  const key = keyOf(caller, proveId);
  return change(platform, guard(deleteEnrolled, key), write(deleteAttributes, key));
}

/** Clients before 0.14.7 read `identityId`, the former name of `proveId`. */
export const bothIds = (proveId: string) => ({ proveId, identityId: proveId });

/** Formats an enrolled identity for responses. Omits line data when the source no longer has the person. */
export async function enrolledIdentityResponse(
  platform: PeopleDependencies,
  caller: Caller,
  row: EnrolledIdentity,
): Promise<ResponseOf<"v3-get-identity">> {
  const number = openNumber(platform, row);
  const person = await platform.identities[caller.tier]?.get(row.person);
  const country = countryOf(number);
  return {
    ...bothIds(row.proveId),
    phoneNumber: formatPhoneNumber(number),
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
