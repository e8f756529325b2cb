/**
 * The test people of the sandbox and what each does at each step, a file per product. Changing a row changes the
 * outcome; no code knows a name or a number.
 */
import { identityPeople } from "./identity.ts";
import { managerPeople } from "./manager.ts";
import { prefillPeople } from "./prefill.ts";
import type { TestPerson } from "./test-person.ts";
import { unifyPeople } from "./unify.ts";
import { verifyPeople } from "./verify.ts";

export const testPeople: readonly TestPerson[] = [
  ...prefillPeople,
  ...identityPeople,
  ...managerPeople,
  ...verifyPeople,
  ...unifyPeople,
];
