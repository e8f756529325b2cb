/** Test users of Unify. The vendor documents only their names and numbers, and not every outcome. */
import type { TestUser } from "./test-user.ts";

type Listed = Pick<TestUser, "facts" | "fails" | "inferred"> & Partial<Pick<TestUser, "term">>;

const person = (phoneNumber: string, firstName: string, lastName: string, listed: Listed = {}): TestUser => ({
  phoneNumber,
  product: "unify",
  term: "long-term",
  record: { firstName, lastName, addresses: [], emailAddresses: [] },
  ...listed,
});

const shortTerm: Listed = { term: "short-term" };
const fails: Listed = { fails: { "v3-unify-status": "simSwapped" }, inferred: ["outcome"] };
const mobileAuth = (verdict: "passes" | "fails", cellularIp: string): Listed => ({
  facts: { mobileAuth: verdict, cellularIp },
  inferred: ["outcome"],
});

export const unifyPeople: readonly TestUser[] = [
  person("2001004018", "Barbaraanne", "Canet", shortTerm),
  person("+2001004029", "Janos", "Martina", shortTerm),
  person("2001004014", "Lorant", "Nerger"),
  person("+2001004025", "Bertie", "Fremont"),
  person("2001004015", "Laney", "Dyball", fails),
  person("+2001004026", "Bonnie", "Sidon", fails),
  person("2001004016", "Inge", "Galier", mobileAuth("passes", "198.51.100.16")),
  person("+2001004027", "Allissa", "Zoren", mobileAuth("passes", "198.51.100.27")),
  person("2001004017", "Jesse", "Mashro", mobileAuth("fails", "198.51.100.17")),
  person("+2001004028", "Wendy", "Strover", mobileAuth("fails", "198.51.100.28")),
  person("2001004041", "Penny", "Jowers", { ...mobileAuth("fails", "198.51.100.41"), ...fails }),
  person("+2001004043", "Amii", "Porritt", { ...mobileAuth("fails", "198.51.100.43"), ...fails }),
];
