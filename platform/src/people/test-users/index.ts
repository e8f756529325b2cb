/**
 * Lists the test users of the sandbox, one file per product. The data decides every outcome; no code depends on a name or
 * number.
 */
import { identityPeople } from "./identity.ts";
import { managerPeople } from "./manager.ts";
import { prefillPeople } from "./prefill.ts";
import type { TestUser } from "./test-user.ts";
import { unifyPeople } from "./unify.ts";
import { verifyPeople } from "./verify.ts";

export const testUsers: readonly TestUser[] = [
  ...prefillPeople,
  ...identityPeople,
  ...managerPeople,
  ...verifyPeople,
  ...unifyPeople,
];
