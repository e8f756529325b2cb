/** Finds jobs whose sealed payload mentions a person, such as delivered webhooks, by opening every job. */
import type { MasterKey } from "../../store/keys/master-key.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import { payloadOf } from "../../delivery/queue/job.ts";
import type { JobRow } from "../../store/rows/delivery.ts";
import { selectJobsAfter } from "../../store/tables/jobs.ts";
import { selectProveIdsOfPerson } from "../../store/tables/people.ts";

const PAGE = 500;

/** Returns the IDs of the jobs. */
export async function jobsOfPerson(
  { store, masterKey }: Pick<PeopleDependencies, "store" | "masterKey">,
  { person, phoneNumber }: { person: string; phoneNumber: string },
): Promise<string[]> {
  const proveIds = await store.read(selectProveIdsOfPerson, { person });
  const identifiers = [phoneNumber, ...proveIds.map(({ id }) => id)];
  const found: string[] = [];
  for (let after = ""; ;) {
    const jobs = await store.read(selectJobsAfter, { after, most: PAGE });
    for (const job of jobs) {
      const payload = readablePayload(masterKey, job);
      if (identifiers.some((name) => payload.includes(name))) found.push(job.id);
    }
    const last = jobs.at(-1);
    if (!last || jobs.length < PAGE) return found;
    after = last.id;
  }
}

/** A payload that cannot be opened reveals nothing and must not block the erasure. */
function readablePayload(masterKey: MasterKey, job: JobRow): string {
  try {
    return JSON.stringify(payloadOf({ masterKey }, job));
  } catch {
    return "";
  }
}
