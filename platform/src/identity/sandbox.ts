/** The identity source of sandbox domains: the test people. */
import type { IdentitySource, Person } from "./person.ts";
import { toE164 } from "./phone-number.ts";
import { testPeople } from "./test-people/index.ts";
import type { TestPerson } from "./test-people/test-person.ts";

export function sandboxSource(people: readonly TestPerson[] = testPeople): IdentitySource {
  const byListedNumber = new Map(people.map((listed) => [listed.phoneNumber, toPerson(listed)]));
  const listed = [...byListedNumber.values()];
  const byNumber = new Map(listed.map((person) => [person.phoneNumber, person]));
  const byKey = new Map(listed.flatMap((person) => [person].concat(person.others ?? [])).map((one) => [one.key, one]));
  return {
    async findByPhoneNumber(text) {
      return byListedNumber.get(text) ?? byNumber.get(toE164(text) ?? "");
    },
    async get(key) {
      return byKey.get(key);
    },
  };
}

function toPerson({ term, fails = {}, facts = {}, others = [], ...listed }: TestPerson): Person {
  // The vendor lists numbers of other countries without the sign in front.
  const phoneNumber = toE164(listed.phoneNumber) ?? toE164(`+${listed.phoneNumber}`);
  if (!phoneNumber) throw new Error(`test person ${listed.phoneNumber} has no possible phone number`);
  const shared = { phoneNumber, product: listed.product, withoutClient: term === "short-term", failures: fails };
  return {
    ...listed,
    ...shared,
    key: listed.phoneNumber,
    facts,
    others: others.map(({ facts: own = {}, ...other }, index) => ({
      ...other,
      ...shared,
      key: `${listed.phoneNumber}#${index + 1}`,
      facts: own,
    })),
  };
}
