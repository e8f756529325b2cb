/** The identity source of live domains: the people that the operator imported. */
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
  /** What a source of the operator's says about a number now; it counts before what was imported. */
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
  const asked = await carrierFacts?.of(person.phoneNumber);
  return {
    key: row.id,
    phoneNumber: person.phoneNumber,
    record: recordOf(person),
    facts: factsAt(clock.now(), { ...person, ...asked }),
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

/** What was imported is dated; how long ago it was depends on when one looks. */
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
