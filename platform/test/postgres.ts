/** Databases for tests, on the server that the test command started or on one for this test file. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { atFileEnd } from "./file-end.ts";
import { type PostgresServer, SERVER_VARIABLE, startPostgres } from "./postgres-server.ts";

let own: Promise<PostgresServer> | undefined;
/** Databases in use that are dropped at the end of the file, and those that another file can use afterwards. */
const fresh: string[] = [];
const reusable: string[] = [];
/** Databases with all tables and no rows. */
const empty: string[] = [];

/** Keeps the tables, because creating them costs more than most test files. */
const DELETE_ROWS = `DO $$
  DECLARE name text;
  BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'kysely_%' LOOP
      EXECUTE 'DELETE FROM ' || quote_ident(name);
    END LOOP;
  END $$`;

// Registered at the top of the module: inside freshDatabase, the hook would belong to the test that called it.
atFileEnd(async () => {
  const server = await own;
  if (server) {
    own = undefined;
    fresh.length = reusable.length = empty.length = 0;
    return server.stop();
  }
  for (const name of fresh.splice(0)) await administer(await serverUrl(), `DROP DATABASE ${name} WITH (FORCE)`);
  for (const name of reusable.splice(0)) {
    await administer(await urlOf(name), `${END_OTHER_CONNECTIONS}; ${DELETE_ROWS}`);
    empty.push(name);
  }
});

/** Returns the URL of a database without tables, which is dropped at the end of the test file. */
export async function freshDatabase(): Promise<string> {
  const name = await createDatabase();
  fresh.push(name);
  return urlOf(name);
}

/** Returns the URL of a database without rows, whose tables may exist; other test files use it afterwards. */
export async function emptyDatabase(): Promise<string> {
  const name = empty.pop() ?? (await createDatabase());
  reusable.push(name);
  return urlOf(name);
}

async function createDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(await serverUrl(), `CREATE DATABASE ${name}`);
  return name;
}

const serverUrl = async (): Promise<string> => process.env[SERVER_VARIABLE] ?? (await (own ??= startPostgres())).url;

const urlOf = async (name: string): Promise<string> =>
  Object.assign(new URL(await serverUrl()), { pathname: name }).href;

const END_OTHER_CONNECTIONS =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity " +
  "WHERE datname = current_database() AND pid <> pg_backend_pid()";

/** Ends the connections of this application name, as a failing network or a restart would. */
export const cutConnectionsOf = (url: string, application: string): Promise<void> =>
  administer(url, `${END_OTHER_CONNECTIONS} AND application_name = '${application}'`);

/** Runs one command over its own connection. */
export async function administer(url: string, command: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(command);
  await client.end();
}
