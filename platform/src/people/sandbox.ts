/** Identity source of sandbox domains: the test users. */
import type { IdentitySource, Person } from "./person.ts";
import { toE164 } from "./phone-number.ts";
import { testUsers } from "./test-users/index.ts";
import type { TestUser } from "./test-users/test-user.ts";

export interface SandboxSource extends IdentitySource {
  /** Adds a test user to this process, replacing one with the same phone number. */
  add(person: TestUser): void;
}

export function sandboxSource(people: readonly TestUser[] = testUsers): SandboxSource {
  const byListedNumber = new Map<string, Person>();
  const byNumber = new Map<string, Person>();
  const byKey = new Map<string, Person>();
  const add = (listed: TestUser) => {
    const person = toPerson(listed);
    byListedNumber.set(listed.phoneNumber, person);
    byNumber.set(person.phoneNumber, person);
    for (const one of [person, ...(person.others ?? [])]) byKey.set(one.key, one);
  };
  people.forEach(add);
  return {
    add,
    async findByPhoneNumber(text) {
      return byListedNumber.get(text) ?? byNumber.get(toE164(text) ?? "");
    },
    async get(key) {
      return byKey.get(key);
    },
  };
}

function toPerson({ term, fails = {}, facts = {}, others = [], ...listed }: TestUser): Person {
  // The vendor lists international numbers without the leading +.
  const phoneNumber = toE164(listed.phoneNumber) ?? toE164(`+${listed.phoneNumber}`);
  if (!phoneNumber) throw new Error(`the phone number of test user ${listed.phoneNumber} is not possible`);
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
