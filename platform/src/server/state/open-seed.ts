/** Opens a seed: a file from `proofline export`, or a handwritten one. */
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Act, entryOf } from "../../store/audit.ts";
import type { InitialState } from "../../store/data/opened.ts";
import type { Clock } from "../../system/clock.ts";
import { ACTOR } from "../first-start.ts";
import { RequestError } from "../../http/request-error.ts";
import { givenMasterKey, isKeyOf } from "../../store/keys/key-check.ts";
import { StartError } from "../../system/errors.ts";
import { insertRecords, type SnapshotStore } from "../../store/snapshot.ts";
import type { Seed } from "./seed.ts";
import { fillFromFile } from "./fill-from-file.ts";
import { readHeader, type StateHeader } from "./state-file.ts";
import { checkedSeed, recordsOf, seededTables } from "./seed-records.ts";

/** More than any handwritten seed. */
const MAX_HANDWRITTEN_LENGTH = 1 << 20;

/** @param seed path of the file, or its content */
export async function openSeed(seed: string | URL | Seed): Promise<InitialState> {
  if (typeof seed !== "string" && !(seed instanceof URL)) return handwrittenSeed("the seed", seed);
  const path = seed instanceof URL ? fileURLToPath(seed) : seed;
  const header = await readHeader(path);
  return header ? exportedSeed(path, header) : handwrittenSeed(path, await readHandwritten(path));
}

const exportedSeed = (path: string, header: StateHeader): InitialState => ({
  at: Date.parse(header.at),
  keyFor(given) {
    const key = given ?? (header.masterKey ? givenMasterKey(header.masterKey) : undefined);
    if (key && isKeyOf({ keyCheck: header.keyCheck }, key)) return key;
    throw new StartError(
      `${path} requires the master key of the exported installation; set --master-key-file or PROOFLINE_MASTER_KEY` +
        (key ? " (the given key is a different one)" : "; a sandbox can be exported with its key (--with-key)"),
    );
  },
  fill: (store, dependencies) =>
    withSeedError(() => fillFromFile(path, header, recording(store, dependencies, { state_of: header.at }))),
});

function handwrittenSeed(name: string, value: unknown): InitialState {
  const seed = withSeedName(name, () => checkedSeed(value));
  return {
    at: undefined,
    keyFor: (given) => given,
    async fill(store, dependencies) {
      const records = withSeedName(name, () => recordsOf(seed, dependencies));
      await withSeedError(() =>
        recording(store, dependencies).fill(async (into) => {
          for (const table of seededTables) await insertRecords(into, table, records[table]);
        }),
      );
    },
  };
}

/** Wraps a store so that filling it also writes an audit log entry, in the same transaction. */
const recording = (
  store: SnapshotStore,
  { clock }: { readonly clock: Clock },
  details?: Act["details"],
): Pick<SnapshotStore, "fill"> => ({
  fill: (work) =>
    store.fill(async (into) => {
      const done = await work(into);
      const act = { action: "seed", subject: "installation", ...(details && { details }) };
      await insertRecords(into, "audit_log", [entryOf({ clock, actor: ACTOR }, act)]);
      return done;
    }),
});

async function readHandwritten(path: string): Promise<unknown> {
  const { size } = await stat(path);
  try {
    const value: unknown = size <= MAX_HANDWRITTEN_LENGTH && JSON.parse(await readFile(path, "utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The parser's message would quote the file.
  }
  throw new StartError(
    `${path} is not a seed file: expected a file from proofline export, or JSON with 'domains', 'clients' and 'people'`,
  );
}

/** Adds the seed's name to errors. */
function withSeedName<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof RequestError || cause instanceof StartError)
      throw new StartError(`${name}: ${cause.message}`, { cause });
    throw cause;
  }
}

async function withSeedError(fill: () => Promise<void>): Promise<void> {
  try {
    await fill();
  } catch (cause) {
    throw new StartError(`nothing was seeded: ${(cause as Error).message}`, { cause });
  }
}
