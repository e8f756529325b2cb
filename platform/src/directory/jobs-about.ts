/** Jobs whose sealed payload speaks of a person, such as a webhook that was delivered: found by opening them. */
import type { Platform } from "../platform.ts";
import { payloadOf } from "../queue/job.ts";
import { selectJobsAfter } from "../store/jobs.ts";
import { selectProveIdsOfPerson } from "../store/prove-ids.ts";

const AT_ONCE = 500;

/** @returns their ids */
export async function jobsAbout(
  { store, masterKey }: Pick<Platform, "store" | "masterKey">,
  { person, phone_number }: { person: string; phone_number: string },
): Promise<string[]> {
  const proveIds = await store.read(selectProveIdsOfPerson, { person });
  const names = [phone_number, ...proveIds.map(({ id }) => id)];
  const found: string[] = [];
  for (let after = ""; ;) {
    const jobs = await store.read(selectJobsAfter, { after, most: AT_ONCE });
    for (const job of jobs) {
      const payload = JSON.stringify(payloadOf({ masterKey }, job));
      if (names.some((name) => payload.includes(name))) found.push(job.id);
    }
    const last = jobs.at(-1);
    if (!last || jobs.length < AT_ONCE) return found;
    after = last.id;
  }
}
