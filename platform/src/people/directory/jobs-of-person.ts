/** Jobs whose sealed payload speaks of a person, such as a webhook that was delivered: found by opening them. */
import type { MasterKey } from "../../store/keys/master-key.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import { payloadOf } from "../../delivery/queue/job.ts";
import type { JobRow } from "../../store/rows/delivery.ts";
import { selectJobsAfter } from "../../store/tables/jobs.ts";
import { selectProveIdsOfPerson } from "../../store/tables/people.ts";

const AT_ONCE = 500;

/** @returns their ids */
export async function jobsOfPerson(
  { store, masterKey }: Pick<PeopleDependencies, "store" | "masterKey">,
  { person, phoneNumber }: { person: string; phoneNumber: string },
): Promise<string[]> {
  const proveIds = await store.read(selectProveIdsOfPerson, { person });
  const names = [phoneNumber, ...proveIds.map(({ id }) => id)];
  const found: string[] = [];
  for (let after = ""; ;) {
    const jobs = await store.read(selectJobsAfter, { after, most: AT_ONCE });
    for (const job of jobs) {
      const payload = readablePayload(masterKey, job);
      if (names.some((name) => payload.includes(name))) found.push(job.id);
    }
    const last = jobs.at(-1);
    if (!last || jobs.length < AT_ONCE) return found;
    after = last.id;
  }
}

/** What does not open tells nobody anything, and must not stand in the way. */
function readablePayload(masterKey: MasterKey, job: JobRow): string {
  try {
    return JSON.stringify(payloadOf({ masterKey }, job));
  } catch {
    return "";
  }
}
