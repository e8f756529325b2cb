/** Upper bound for an import into SQLite: inserts every line unchanged with a prepared statement. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";

const UNIT = 1000;

const [, , file = "", target = ""] = process.argv;
const database = new DatabaseSync(target);
database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000");

const lines = createInterface({ input: createReadStream(file, { highWaterMark: 1 << 18 }) })[Symbol.asyncIterator]();
const header = ((await lines.next()).value as string).split(",");
database.exec(`CREATE TABLE plain (${header.join(" TEXT, ")} TEXT, PRIMARY KEY (phoneNumber))`);
const insert = database.prepare(`INSERT INTO plain VALUES (${header.map(() => "?").join(", ")})`);
let inserted = 0;
database.exec("BEGIN");
for await (const line of { [Symbol.asyncIterator]: () => lines }) {
  insert.run(...line.split(","));
  inserted += 1;
  if (inserted % UNIT === 0) database.exec("COMMIT; BEGIN");
}
database.exec("COMMIT");
database.close();
