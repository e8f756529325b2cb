/** Tests of export and seed on both databases: round trips, damaged files and migrations. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import fc from "fast-check";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { freshDatabase } from "../../../test/postgres.ts";
import { checkKey } from "../../store/keys/key-check.ts";
import { randomMasterKey } from "../../store/keys/master-key.ts";
import { insertAuditEntry } from "../../store/tables/audit-log.ts";
import { migrations, schemaOf } from "../../store/migrations/index.ts";
import { openPostgres } from "../../store/postgres.ts";
import { openSqlite } from "../../store/sqlite.ts";
import { write } from "../../store/statement.ts";
import { insertDomain } from "../../store/tables/clients.ts";
import type { Row } from "../../store/records.ts";
import { PAGE, type SnapshotStore, type Table } from "../../store/snapshot.ts";
import { exportState } from "./export.ts";
import { fillFromFile } from "./fill-from-file.ts";
import { openSeed } from "./open-seed.ts";
import { readHeader, type StateHeader } from "./state-file.ts";

const folder = await mkdtemp(join(tmpdir(), "state-"));
after(() => rm(folder, { recursive: true }));

const masterKey = randomMasterKey();
const clock = { now: () => Date.UTC(2030, 0, 1) };
const dependencies = { masterKey, clock };
let files = 0;
const freshFile = (ending: string) => join(folder, `${(files += 1)}.${ending}`);

const kinds: Readonly<Record<string, () => Promise<SnapshotStore>>> = {
  "in memory": () => openSqlite(":memory:"),
  "in a file": () => openSqlite(freshFile("db")),
  "on PostgreSQL": async () => openPostgres(await freshDatabase()),
};

async function open(kind: string): Promise<SnapshotStore> {
  const store = await (kinds[kind] as () => Promise<SnapshotStore>)();
  after(() => store.close());
  return store;
}

async function exported(store: SnapshotStore, options: { withKey?: boolean } = {}): Promise<string> {
  const file = freshFile("ndjson");
  await exportState({ store, ...dependencies }, file, { withKey: false, replace: false, ...options });
  return file;
}

async function seeded(kind: string, file: string): Promise<SnapshotStore> {
  const store = await open(kind);
  await (await openSeed(file)).fill(store, dependencies);
  return store;
}

const isSeedEntry = (line: string): boolean => /"start","seed","installation"/.test(line);

/** Returns rows with their table, sorted, since databases order rows differently. Omits the audit entries of seeding. */
async function contentOf(file: string): Promise<string[]> {
  let table = "";
  return (await readFile(file, "utf8"))
    .split("\n")
    .filter((line) => !isSeedEntry(line) && !line.startsWith('{"end"'))
    .map((line) => {
      if (line.startsWith('{"table"')) table = line;
      return `${table} ${line}`;
    })
    .toSorted();
}

async function rowCount(store: SnapshotStore): Promise<number> {
  const snapshot = await store.snapshot();
  await snapshot.close();
  return snapshot.tables.reduce((sum, { rows }) => sum + rows, 0);
}

/** Foreign keys, read from the database: `table.column` → referenced table. */
const references = await (async () => {
  const file = freshFile("db");
  await (await openSqlite(file)).close();
  const database = new DatabaseSync(file);
  const keys = database.prepare(
    `SELECT t.name || '.' || k."from" AS from_column, k."table" AS referred
     FROM pragma_table_list t, pragma_foreign_key_list(t.name) k`,
  );
  const found = new Map(keys.all().map(({ from_column, referred }) => [String(from_column), String(referred)]));
  database.close();
  return found;
})();

/** Builds a row from the given values, unique where the schema requires it. */
function rowOf(
  { name, columns, numbers }: Table,
  index: number,
  texts: readonly string[],
  times: readonly number[],
): Row {
  const values = columns.map((column, position) => {
    const referred = references.get(`${name}.${column}`);
    if (numbers.has(column)) return [column, times[(index + position) % times.length] ?? 0];
    return [column, referred ? idOf(referred, index) : `${index} ${texts[(index + position) % texts.length] ?? ""}`];
  });
  return { ...(Object.fromEntries(values) as Row), ...(columns.includes("id") && { id: idOf(name, index) }) };
}

const idOf = (table: string, index: number): string => `${table} ${index}`;

/** Inserts more than one page of rows into every table. */
async function fillEverything(store: SnapshotStore, texts: readonly string[], times: readonly number[]): Promise<void> {
  await store.fill(async (into) => {
    for (const table of into.tables) {
      const rows = Array.from({ length: PAGE + 1 }, (_, index) => rowOf(table, index, texts, times));
      await into.insert(table, rows);
    }
  });
}

const anyText = fc.string({ unit: fc.constantFrom(...Array.from("aZ9 '\"\\/\n\r\t\u2028\u00e9🐈{}[],:")) });
/** Valid for every number column. */
const anyNumber = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test("an export survives seeding and exporting again, from SQLite to PostgreSQL and back", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { minLength: 7, maxLength: 30 }),
      fc.array(anyNumber, { minLength: 7, maxLength: 30 }),
      async (texts, times) => {
        const first = await open("in a file");
        await fillEverything(first, texts, times);
        const there = await seeded("on PostgreSQL", await exported(first));
        const back = await seeded("in a file", await exported(there));
        const last = await exported(back);
        assert.deepEqual(await contentOf(last), await contentOf(await exported(first)));
        const entries = (await readFile(last, "utf8")).split("\n").filter(isSeedEntry);
        assert.equal(entries.length, 2, "each seeding writes an audit log entry");
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
});

for (const kind of Object.keys(kinds)) {
  test(`an export ${kind} is a consistent snapshot despite concurrent writes`, async () => {
    const store = await open(kind);
    await checkKey(store, masterKey);
    const add = (id: string) =>
      store.commit([
        write(insertDomain, { id, name: id, tier: "sandbox", createdAt: 1 }),
        write(insertAuditEntry, { id, at: 1, actor: "test", action: "create", subject: id, details: null }),
      ]);
    await add("before");
    const meanwhile: Promise<boolean>[] = [];
    const file = freshFile("ndjson");
    await exportState({ store, ...dependencies }, file, {
      withKey: false,
      replace: false,
      onProgress: () => void meanwhile.push(add(`meanwhile ${meanwhile.length}`)),
    });
    assert.ok((await Promise.all(meanwhile)).length > 1);
    const text = await readFile(file, "utf8");
    assert.equal(text.match(/"before"/g)?.length, 2 + 1 + 1, "id and name of the domain, id and subject of the entry");
    assert.doesNotMatch(text, /meanwhile/);
  });

  test(`seeding ${kind} is rejected if the database is not empty`, async () => {
    const store = await open(kind);
    await checkKey(store, masterKey);
    const seed = await openSeed(await exported(store));
    await assert.rejects(
      seed.fill(store, dependencies),
      /nothing was seeded: .*\(rows in installation\); name an empty database/,
    );
  });
}

/** Exports a small state and returns its lines. */
async function smallState() {
  const store = await open("in memory");
  await (
    await openSeed({
      clients: [
        { id: "one", secret: "s" },
        { id: "two", secret: "s" },
      ],
    })
  ).fill(store, dependencies);
  await checkKey(store, masterKey);
  const file = await exported(store);
  return { store, file, lines: (await readFile(file, "utf8")).trimEnd().split("\n") };
}

test("a truncated state file seeds nothing", async () => {
  const { file } = await smallState();
  const whole = await readFile(file);
  const cut = freshFile("ndjson");
  const store = await open("in memory");
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 3 }), async (length) => {
      await writeFile(cut, whole.subarray(0, length));
      await assert.rejects(async () => (await openSeed(cut)).fill(store, dependencies), {
        message: /line \d+: .*export|is not a seed file/,
      });
      assert.equal(await rowCount(store), 0);
    }),
    { numRuns: 60 },
  );
});

const SECOND_CLIENT = /^\["two"/;
const damages: readonly [what: string, damage: (lines: string[]) => string[], message: RegExp][] = [
  [
    "a missing line",
    (lines) => lines.filter((line) => !SECOND_CLIENT.test(line)),
    /line \d+: (FOREIGN|foreign|insert|the file must have)/,
  ],
  [
    "a short row",
    (lines) => edit(lines, SECOND_CLIENT, '["two"]'),
    /line \d+: a row of clients must have 5 values, not 1/,
  ],
  ["a duplicate row", (lines) => edit(lines, SECOND_CLIENT, (line) => `${line}\n${line}`), /line \d+: /],
  [
    "a string instead of a number",
    (lines) => edit(lines, SECOND_CLIENT, (line) => line.replace(/\d{13}/, '"now"')),
    /line \d+: 'created_at' of clients must be an integer/,
  ],
  [
    "a number instead of a string",
    (lines) => edit(lines, SECOND_CLIENT, (line) => line.replace('"two"', "2")),
    /line \d+: 'id' of clients must be a string/,
  ],
  [
    "null in a required column",
    (lines) => edit(lines, SECOND_CLIENT, (line) => line.replace(/\d{13}/, "null")),
    /line \d+: /,
  ],
  ["an unknown table", (lines) => edit(lines, /"table":"clients"/, '{"table":"x","columns":[]}'), /line \d+: neither/],
  [
    "an unknown column",
    (lines) => edit(lines, /"table":"clients"/, (line) => line.replace("product", "x")),
    /line \d+: clients must have the/,
  ],
  [
    "a row before the first table",
    (lines) => [lines[0] ?? "", "[1]", ...lines.slice(1)],
    /line 2: row before the first table/,
  ],
  ["a line after the end", (lines) => [...lines, "[]"], /line \d+: unexpected line after the end/],
  ["malformed JSON", (lines) => edit(lines, SECOND_CLIENT, "{"), /line \d+: neither a row nor a known table/],
];

const edit = (lines: string[], which: RegExp, by: string | ((line: string) => string)): string[] =>
  lines.map((line) => (which.test(line) ? (typeof by === "string" ? by : by(line)) : line));

for (const kind of ["in memory", "on PostgreSQL"]) {
  test(`a damaged state file seeds nothing ${kind} and the error has the line number`, async () => {
    const { lines } = await smallState();
    const store = await open(kind);
    const bad = freshFile("ndjson");
    for (const [what, damage, message] of damages) {
      await writeFile(bad, `${damage(lines).join("\n")}\n`);
      const seed = await openSeed(bad);
      await assert.rejects(seed.fill(store, dependencies), (error: Error) => {
        assert.match(error.message, message, what);
        assert.match(error.message, /^nothing was seeded: \S+\.ndjson, line/, what);
        return true;
      });
      assert.equal(await rowCount(store), 0, what);
    }
    await writeFile(bad, `${lines.join("\n")}\n`);
    await (await openSeed(bad)).fill(store, dependencies);
    assert.ok((await rowCount(store)) > 0);
  });
}

test("a file of an earlier version is migrated, and a file of a later version is rejected", async () => {
  const file = await exported(await seeded("in memory", (await smallState()).file));
  const header = await readHeader(file);
  const steps = { ...migrations, "9999-later": addNickname };
  const store = await openPostgres(await freshDatabase(), steps);
  after(() => store.close());
  await fillFromFile(file, header as StateHeader, store, steps);
  const content = await readFile(await exported(store), "utf8");
  assert.match(content, /^\["two",[^\n]*,"none"\]$/m);
  await writeFile(file, content.replace(schemaOf(migrations), schemaOf(steps)));
  await assert.rejects(openSeed(file), {
    message: `${file}, line 1: the file has the schema '9999-later', which this version does not know; use the version that created it`,
  });
});

const addNickname: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("clients")
      .addColumn("nickname", "text", (column) => column.notNull().defaultTo("none"))
      .execute();
  },
};

test("openSeed rejects files that are not seeds", async () => {
  const file = freshFile("json");
  for (const content of [
    "",
    "{",
    "[]",
    "null",
    "no state",
    "\0\u0001binary".repeat(1000),
    `"${"x".repeat(2 << 20)}"`,
  ]) {
    await writeFile(file, content);
    await assert.rejects(openSeed(file), /is not a seed file/, content.slice(0, 20));
  }
  await assert.rejects(openSeed(join(folder, "none")), /cannot read \S+none: ENOENT/);
});

test("an export contains the master key only on request, and never with live domains", async () => {
  const { store, file } = await smallState();
  assert.doesNotMatch(await readFile(file, "utf8"), new RegExp(masterKey.toText()));
  const seed = await openSeed(file);
  assert.throws(
    () => seed.keyFor(undefined),
    /requires the master key of the exported installation; set --master-key-file/,
  );
  assert.throws(() => seed.keyFor(randomMasterKey()), /the given key is a different one/);
  assert.equal(seed.keyFor(masterKey), masterKey);
  const alone = await openSeed(await exported(store, { withKey: true }));
  assert.equal(alone.keyFor(undefined)?.toText(), masterKey.toText());
  await store.commit([write(insertDomain, { id: "live", name: "live", tier: "live", createdAt: 1 })]);
  await assert.rejects(
    exported(store, { withKey: true }),
    /the installation has live domains, so its master key cannot be exported/,
  );
});

test("an export is readable by its owner only and replaces a file only with --replace", async () => {
  const { store, file } = await smallState();
  assert.equal((await stat(file)).mode & 0o077, 0);
  await writeFile(file, "precious");
  const again = (replace: boolean) => exportState({ store, ...dependencies }, file, { withKey: false, replace });
  await assert.rejects(again(false), /already exists; name another file, or replace it \(--replace\)/);
  assert.equal(await readFile(file, "utf8"), "precious");
  await again(true);
  assert.match(await readFile(file, "utf8"), /^\{"format":"proofline state"/);
});

test("a handwritten seed with an invalid field is rejected with the field's name", async () => {
  const refused = (seed: object, message: RegExp) =>
    assert.rejects(async () => (await openSeed(seed)).fill(await open("in memory"), dependencies), message);
  const record = { firstName: "Ada", lastName: "Byron" };
  await refused({ client: [] }, /^StartError: the seed: field 'client' is unknown|field 'client'/);
  await refused({ clients: [{ id: "a" }] }, /field 'clients\[0\]\.secret' is missing/);
  await refused({ clients: [{ id: "a b", secret: "s" }] }, /a client ID must have/);
  await refused(
    { clients: [{ id: "a", secret: "s", domain: "x" }] },
    /field 'domain' of client 'a' must be one of 'sandbox'/,
  );
  await refused({ clients: ["a", "a"].map((id) => ({ id, secret: "s" })) }, /field 'clients' contains 'a' twice/);
  await refused(
    { domains: [{ name: "d", tier: "live" }], clients: [{ id: "a", secret: "s" }] },
    /live domain requires a product/,
  );
  await refused({ people: [{ phoneNumber: "1", record }] }, /'phoneNumber' must be a possible phone number/);
  await refused(
    { people: [{ phoneNumber: "2125550101", record, fails: { "v3-start": "x" } }] },
    /v3-start' is unknown/,
  );
  await refused({ people: [{ phoneNumber: "2125550101", record, facts: { linetype: 1 } }] }, /did you mean .*lineType/);
});
