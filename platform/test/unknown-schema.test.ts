/** Before the first release schemas are not migrated: a database of another schema is rejected, and stays unchanged. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Kysely } from "kysely";
import type { Command } from "../src/cli/command.ts";
import { type CommandName, commandNames, commands } from "../src/cli/commands.ts";
import type { Inputs } from "../src/cli/options.ts";
import { StartError } from "../src/system/errors.ts";
import { databaseIn, keyIn } from "../src/store/data/folder.ts";
import { randomMasterKey } from "../src/store/keys/master-key.ts";
import { openSeed } from "../src/server/state/open-seed.ts";
import { openPostgres } from "../src/store/postgres.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import "./inspected.ts";
import { freshDatabase } from "./postgres.ts";

const root = await mkdtemp(join(tmpdir(), "schema-"));
after(() => rm(root, { recursive: true }));

/** The schema of a commit before the initial migration. */
const earlierSteps = {
  "0033_numbers-of-test-people": {
    async up(db: Kysely<unknown>) {
      await db.schema.createTable("installation").addColumn("key_check", "text").execute();
    },
  },
};
const instruction =
  "has the schema '0033_numbers-of-test-people', which this version does not know; use the version that created it";

const folder = join(root, "data");
await mkdir(folder);
await (await openSqlite(databaseIn(folder), earlierSteps)).close();
const masterKey = randomMasterKey().toText();
await writeFile(keyIn(folder), masterKey);

const url = await freshDatabase();
await (await openPostgres(url, earlierSteps)).close();

/** Values that a command checks before it opens the data. */
const checkedValues: Readonly<Record<string, string>> = {
  tier: "sandbox",
  type: "DISCONNECT",
  url: "https://shop.example/hook",
};

function requiredArguments({ parameters = {}, options }: Inputs): string[] {
  const required = Object.entries(options).filter(([, option]) => option.required);
  return [
    ...Object.keys(parameters).map(() => "value"),
    ...required.flatMap(([name]) => [`--${name}`, checkedValues[name] ?? "value"]),
  ];
}

const commandOf = (name: CommandName): Promise<Command> => commands[name]();

/** Commands that open no existing data, or have their own test below. */
const others: ReadonlySet<CommandName> = new Set(["config check", "restore", "move"]);
const openingData = commandNames.filter((name) => !others.has(name));

for (const [kind, data] of [
  ["data folder", folder],
  ["PostgreSQL database", url],
] as const) {
  test(`serve and every other command reject a ${kind} of an earlier schema`, async () => {
    for (const name of openingData) {
      const command = await commandOf(name);
      const args = [...requiredArguments(command), "--data", data];
      await assert.rejects(command.run(args, { PROOFLINE_MASTER_KEY: masterKey }), (cause) => {
        assert.ok(cause instanceof StartError, name);
        assert.match(cause.message, /^cannot use the (data folder \S+|database server): the database /);
        assert.ok(cause.message.includes(instruction), name);
        return true;
      });
    }
  });
}

test("'move' rejects a folder and a database of an earlier schema", async () => {
  const { run } = await commandOf("move");
  const target = await freshDatabase();
  await assert.rejects(run(["--from", folder, "--to", target], {}), {
    message: `cannot use the data folder ${folder}: the database ${instruction}, or an empty folder or database`,
  });
  const current = join(root, "current");
  await mkdir(current);
  await writeFile(keyIn(current), masterKey);
  await (await openSqlite(databaseIn(current))).close();
  await assert.rejects(run(["--from", current, "--to", url], {}), {
    message: `nothing was moved: the database ${instruction}, or an empty folder or database`,
  });
});

test("'restore' rejects a backup of an earlier schema and creates no folder", async () => {
  const { run } = await commandOf("restore");
  const target = join(root, "restored");
  const backup = databaseIn(folder);
  await assert.rejects(run([backup, "--data", target], { PROOFLINE_MASTER_KEY: masterKey }), {
    message: `${backup} is not a valid backup: the database ${instruction}, or an empty folder or database`,
  });
  await assert.rejects(readFile(databaseIn(target)), { code: "ENOENT" });
});

test("a seed file of an earlier schema is rejected", async () => {
  const file = join(root, "state.ndjson");
  const header = { format: "proofline state", version: 1, schema: Object.keys(earlierSteps)[0] };
  await writeFile(file, `${JSON.stringify(header)}\n`);
  await assert.rejects(openSeed(file), { message: `${file}, line 1: the file ${instruction}` });
});
