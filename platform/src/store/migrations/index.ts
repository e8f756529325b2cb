/** The steps from an empty database to today's tables. A step that has been released is never edited. */
import type { Migration } from "kysely/migration";
import { foundation } from "./0001-foundation.ts";
import { flows } from "./0002-flows.ts";
import { proveIds } from "./0003-prove-ids.ts";
import { messages } from "./0004-messages.ts";
import { jobs } from "./0005-jobs.ts";
import { verificationFlows } from "./0006-verification-flows.ts";
import { identityManager } from "./0007-identity-manager.ts";
import { linksAndAttributes } from "./0008-links-and-attributes.ts";
import { possessionPlans } from "./0010-possession-plans.ts";
import { devices } from "./0011-devices.ts";
import { links } from "./0012-links.ts";
import { carrierVisits } from "./0013-carrier-visits.ts";
import { administration } from "./0014-administration.ts";
import { oauth } from "./0015-oauth.ts";
import { people } from "./0020-people.ts";
import { unify } from "./0021-unify.ts";
import { passkeys } from "./0022-passkeys.ts";
import { testPeople } from "./0030-test-people.ts";
import { sealedNumbers } from "./0031-sealed-numbers.ts";
import { numbersOfTestPeople } from "./0033-numbers-of-test-people.ts";

export const migrations: Record<string, Migration> = {
  "0001_foundation": foundation,
  "0002_flows": flows,
  "0003_prove-ids": proveIds,
  "0004_messages": messages,
  "0005_jobs": jobs,
  "0006_verification-flows": verificationFlows,
  "0007_identity-manager": identityManager,
  "0008_links-and-attributes": linksAndAttributes,
  "0010_possession-plans": possessionPlans,
  "0011_devices": devices,
  "0012_links": links,
  "0013_carrier-visits": carrierVisits,
  "0014_administration": administration,
  "0015_oauth": oauth,
  "0020_people": people,
  "0021_unify": unify,
  "0022_passkeys": passkeys,
  "0030_test-people": testPeople,
  "0031_sealed-numbers": sealedNumbers,
  "0033_numbers-of-test-people": numbersOfTestPeople,
};
