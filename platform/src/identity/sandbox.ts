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

function toPerson({ phoneNumber, product, term, fails, record, facts }: TestPerson): Person {
  const number = toE164(phoneNumber);
  if (!number) throw new Error(`test person ${phoneNumber} has no possible phone number`);
  return {
    key: phoneNumber,
    phoneNumber: number,
    product,
    record,
    facts: facts ?? {},
    withoutClient: term === "short-term",
    failures: fails ?? {},
  };
}
