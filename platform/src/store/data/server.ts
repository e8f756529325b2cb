/** The database server that the nodes of an installation share. */
import type { MasterKey } from "../keys/master-key.ts";
import type { OpenedData, Seeding } from "./opened.ts";
import { checkKey, givenMasterKey } from "../keys/key-check.ts";
import { StartError } from "../../system/errors.ts";

/** Whether `--data` is the URL of a database server instead of a folder. */
export const isServerUrl = (data: string): boolean => /^postgres(ql)?:\/\//.test(data);

/** Name of the lock under which a new database gets its key check. */
export const FIRST_START = "first start";

/**
 * @param url `postgres://user:password@host:port/database?sslmode=…`
 *
 * @param key 32 bytes in base64, the same on every node, because a server has no folder for it
 *
 * @throws StartError without the URL, which may contain a password
 */
export async function openServer(url: string, key: string | undefined, seeding?: Seeding): Promise<OpenedData> {
  const masterKey = readKey(key);
  // Loaded on demand, so that an embedded store starts without it.
  const { openPostgres } = await import("../postgres.ts");
  const { openPostgresNotices } = await import("../postgres-notices.ts");
  const unusable = (cause: Error) => {
    throw new StartError(`cannot use the database server: ${cause.message}`, { cause });
  };
  const store = await openPostgres(url).catch(unusable);
  try {
    // Nodes that start together on a new database agree on one key by this lock.
    await store.alone(FIRST_START, async () => {
      seeding?.seed.keyFor(masterKey);
      await seeding?.seed.fill(store, { ...seeding, masterKey });
      await checkKey(store, masterKey);
    });
    const notices = await openPostgresNotices(url).catch(unusable);
    const close = async () => {
      await notices.close();
      await store.close();
    };
    return { store, masterKey, notices, close };
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

function readKey(text: string | undefined): MasterKey {
  if (text) return givenMasterKey(text);
  throw new StartError(
    "a database server requires the master key, the same on every node: PROOFLINE_MASTER_KEY or --master-key-file " +
      "(create one with: openssl rand -base64 32)",
  );
}
