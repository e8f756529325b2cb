/** Identity source of live domains: the people imported by the operator. */
import type { ImportedPerson } from "@proofline/contract";
import { type Clock, HOUR } from "../../system/clock.ts";
import type { IdentitySource, Person, PersonRecord } from "../person.ts";
import type { PhoneFacts } from "../phone-facts.ts";
import { toE164 } from "../phone-number.ts";
import type { PersonRow } from "../../store/rows/people.ts";
import { selectPerson } from "../../store/tables/people.ts";
import type { MasterKey } from "../../store/keys/master-key.ts";
import { readOne, type Store } from "../../store/store.ts";
import type { CarrierFacts } from "./carrier-facts.ts";
import { DirectoryKeys } from "./directory-keys.ts";
import { openPerson, personId } from "./sealed-person.ts";

const DAY = 24 * HOUR;

interface Parts {
  readonly store: Store;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
  /** Current facts from the operator's source; they override imported facts. */
  readonly carrierFacts?: CarrierFacts | undefined;
}

export function directorySource(parts: Parts): IdentitySource {
  const { store, masterKey } = parts;
  const keys = new DirectoryKeys(parts);
  const find = async (id: string) => {
    const row = await readOne(store, selectPerson, { id });
    return row && toPerson({ ...parts, keys }, row);
  };
  return {
    async findByPhoneNumber(text) {
      const phoneNumber = toE164(text);
      return phoneNumber === undefined ? undefined : find(personId(masterKey, phoneNumber));
    },
    get: find,
  };
}

async function toPerson(
  { keys, clock, carrierFacts }: Parts & { keys: DirectoryKeys },
  row: PersonRow,
): Promise<Person> {
  const person = openPerson(await keys.including(row.keyId), row);
  const current = await carrierFacts?.of(person.phoneNumber);
  return {
    key: row.id,
    phoneNumber: person.phoneNumber,
    record: recordOf(person),
    facts: factsAt(clock.now(), { ...person, ...current }),
    withoutClient: false,
    failures: {},
  };
}

const recordOf = ({ firstName, lastName, dob, ssn, addresses = [], emailAddresses = [] }: ImportedPerson) =>
  ({
    firstName,
    lastName,
    ...(dob && { dob }),
    ...(ssn && { ssn }),
    addresses: addresses as PersonRecord["addresses"],
    emailAddresses,
  }) satisfies PersonRecord;

/** Converts imported dates to ages. */
function factsAt(now: number, person: Partial<ImportedPerson>): PhoneFacts {
  const { lineType, carrier, isCallForwarded, numberSince, simSwappedAt, portedAt } = person;
  const since = (date: string) => Math.max(0, now - Date.parse(date));
  return {
    ...(lineType && { lineType }),
    ...(carrier && { carrier }),
    ...(isCallForwarded !== undefined && { isCallForwarded }),
    ...(numberSince && { tenureDays: Math.floor(since(numberSince) / DAY) }),
    ...(simSwappedAt && { hoursSinceSimSwap: Math.floor(since(simSwappedAt) / HOUR) }),
    ...(portedAt && { hoursSincePort: Math.floor(since(portedAt) / HOUR) }),
  };
}
