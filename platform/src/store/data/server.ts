/** The database server that the nodes of an installation share. */
import type { MasterKey } from "../keys/master-key.ts";
import type { OpenedData, Seeding } from "./opened.ts";
import { checkKey, givenMasterKey } from "../keys/key-check.ts";
import { StartError } from "../../system/errors.ts";

/** Whether `--data` names a server and not a folder. */
export const isServerUrl = (data: string): boolean => /^postgres(ql)?:\/\//.test(data);

/** The lock of whoever marks a new database as their own. */
export const FIRST_START = "first start";

/**
 * @param url `postgres://user:password@host:port/database?sslmode=…`
 * @param key 32 bytes in base64, the same on every node: a server has no folder to keep it in
 * @throws StartError that says what is wrong, without the URL, which may hold a password
 */
export async function openServer(url: string, key: string | undefined, seeding?: Seeding): Promise<OpenedData> {
  const masterKey = readKey(key);
  // Loaded here, so that an embedded store starts without it.
  const { openPostgres } = await import("../postgres.ts");
  const { openPostgresNotices } = await import("../postgres-notices.ts");
  const unusable = (cause: Error) => {
    throw new StartError(`cannot use the database server: ${cause.message}`, { cause });
  };
  const store = await openPostgres(url).catch(unusable);
  try {
    // Nodes that start together on a new database agree on one key this way.
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
    "a database server needs the master key, the same on every node: PROOFLINE_MASTER_KEY or --master-key-file " +
      "(make one with: openssl rand -base64 32)",
  );
}
