/** The identity source of sandbox domains: the test people. */
import type { IdentitySource, Person } from "./person.ts";
import { toE164 } from "./phone-number.ts";
import { testPeople } from "./test-people/index.ts";
import type { TestPerson } from "./test-people/test-person.ts";

export function sandboxSource(people: readonly TestPerson[] = testPeople): IdentitySource {
  const byKey = new Map(people.map((listed) => [listed.phoneNumber, toPerson(listed)]));
  const byNumber = new Map([...byKey.values()].map((person) => [person.phoneNumber, person]));
  return {
    async findByPhoneNumber(text) {
      return byKey.get(text) ?? byNumber.get(toE164(text) ?? "");
    },
    async get(key) {
      return byKey.get(key);
    },
  };
}

function toPerson({ term, fails = {}, facts = {}, ...listed }: TestPerson): Person {
  const phoneNumber = toE164(listed.phoneNumber);
  if (!phoneNumber) throw new Error(`test person ${listed.phoneNumber} has no possible phone number`);
  return {
    ...listed,
    key: listed.phoneNumber,
    phoneNumber,
    facts,
    withoutClient: term === "short-term",
    failures: fails,
  };
}
