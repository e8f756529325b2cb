/**
 * The import of a directory of people by the real command, beside what the database does with the same rows as they are:
 * a prepared insert on SQLite, `COPY` on PostgreSQL. And what it costs in memory and on disk.
 */
import { chmodSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { connectTo } from "../platform/src/store/postgres.ts";
import { build } from "./build.ts";
import { columnNames, writeInventedPeople } from "./invented-people.ts";
import type { Options } from "./options.ts";
import { importInto, type Run, watched } from "./people-import.ts";
import { withDataFolder } from "./platform.ts";
import { type Aim, atLeast, atMost, type Section } from "./report.ts";
import { type Installation, type StoreName, STORES, withInstallation } from "./stores.ts";

/** Rows a second that are wanted. */
const LEAST = 15_000;
/** An import of a tenth must need as much memory. */
const PART = 10;

interface Measured {
  readonly store: StoreName;
  readonly people: number;
  readonly run: Run;
  readonly plainSeconds: number;
  readonly bytesEach: number;
}

export async function benchPeople(options: Options): Promise<Section> {
  const missing = build("platform");
  const measured = missing === undefined ? await withDataFolder((folder) => measure(folder, options)) : [];
  return {
    title: "Import of people",
    method:
      "`proofline people import` of a CSV file of 13 columns into a new installation. Plain: the same rows, neither " +
      "checked nor sealed, by a prepared insert in units of 1000 (SQLite), by one `COPY` from the file (PostgreSQL); " +
      "key is the phone number. Both durable. Bytes: of the table and its indexes. CPU is the command's own, without the " +
      "database server's. Not pinned.",
    table: {
      head: [
        "Store",
        "people",
        "rows/s",
        "CPU µs each",
        "peak memory MB",
        "bytes each on disk",
        "plain rows/s",
        "ours / plain",
      ],
      rows: measured.map(({ store, people, run, plainSeconds, bytesEach }) => [
        store,
        String(people),
        (people / run.seconds).toFixed(0),
        ((run.cpuMs * 1000) / people).toFixed(1),
        run.peakMb.toFixed(0),
        bytesEach.toFixed(0),
        (people / plainSeconds).toFixed(0),
        (plainSeconds / run.seconds).toFixed(2),
      ]),
    },
    aims: STORES.flatMap((store) => aimsOf(measured.filter((one) => one.store === store))),
    notes: [],
    missing,
  };
}

function aimsOf([part, whole]: readonly Measured[]): Aim[] {
  if (!part || !whole) return [];
  const { store, people, run } = whole;
  const growth = run.peakMb / part.run.peakMb;
  return [
    atLeast(`${store}, rows a second`, people / run.seconds, LEAST),
    atMost(`${store}, memory of ${people} rows, of that of ${part.people}`, growth, 1.15, "", 2),
  ];
}

async function measure(folder: string, { people, progress }: Options): Promise<Measured[]> {
  // The database server is another user.
  chmodSync(folder, 0o755);
  const measured: Measured[] = [];
  for (const count of [Math.ceil(people / PART), people]) {
    const file = path.join(folder, `people-${count}.csv`);
    await writeInventedPeople(file, count);
    for (const store of STORES) {
      progress(`${count} people into ${store}`);
      const { plainSeconds, ...ours } = await withInstallation(store, async (made) => {
        // Makes its tables, which is no import.
        await made.administer(async () => {});
        const run = await importInto(made, file, count);
        const bytesEach = (await made.bytesOfPeople()) / count;
        return { run, bytesEach, plainSeconds: await plainly[store](made, file) };
      });
      measured.push({ store, people: count, ...ours, plainSeconds });
    }
  }
  return measured;
}

const plainly: Readonly<Record<StoreName, (made: Installation, file: string) => Promise<number>>> = {
  async SQLite({ data }, file) {
    const program = fileURLToPath(new URL("peers/plain-insert.ts", import.meta.url));
    return (await watched([program, file, path.join(data, "plain.sqlite")], {})).seconds;
  },
  async PostgreSQL({ data }, file) {
    const connection = await connectTo(data);
    const columns = columnNames.map((name) => `"${name}" text${name === "phoneNumber" ? " PRIMARY KEY" : ""}`);
    await connection.query(`CREATE TABLE plain (${columns.join(", ")})`);
    const startedAt = performance.now();
    await connection.query(`COPY plain FROM '${file}' WITH (FORMAT csv, HEADER true)`);
    const seconds = (performance.now() - startedAt) / 1000;
    await connection.end();
    return seconds;
  },
};
