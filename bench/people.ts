/**
 * Measures speed, memory and disk space of `people import`, and compares it with an import of the plain rows by the
 * database: a prepared insert on SQLite, `COPY` on PostgreSQL.
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

const MIN_ROWS_PER_SECOND = 15_000;
/** An import of a tenth of the rows must need about as much memory. */
const SMALL_IMPORT_DIVISOR = 10;

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
      "`proofline people import` of a CSV file with 13 columns into a new installation. Plain: the same rows, neither " +
      "checked nor sealed, by prepared inserts in transactions of 1000 (SQLite) or one `COPY` from the file (PostgreSQL), " +
      "with the phone number as the key. Both durable. Bytes include the table and its indexes. CPU time is that of the " +
      "command, without the database server. Not pinned.",
    table: {
      head: [
        "Store",
        "people",
        "rows/s",
        "CPU µs per row",
        "peak memory MB",
        "disk bytes per row",
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
    atLeast(`${store}, rows/s`, people / run.seconds, MIN_ROWS_PER_SECOND),
    atMost(`${store}, peak memory, ${people} / ${part.people} rows`, growth, 1.15, "", 2),
  ];
}

async function measure(folder: string, { people, progress }: Options): Promise<Measured[]> {
  // The database server runs as another user and must read the file.
  chmodSync(folder, 0o755);
  const measured: Measured[] = [];
  for (const count of [Math.ceil(people / SMALL_IMPORT_DIVISOR), people]) {
    const file = path.join(folder, `people-${count}.csv`);
    await writeInventedPeople(file, count);
    for (const store of STORES) {
      progress(`importing ${count} people into ${store}`);
      const { plainSeconds, ...ours } = await withInstallation(store, async (installation) => {
        // Creates the tables before the measurement.
        await installation.administer(async () => {});
        const run = await importInto(installation, file, count);
        const bytesEach = (await installation.bytesOfPeople()) / count;
        return { run, bytesEach, plainSeconds: await plainImportSeconds[store](installation, file) };
      });
      measured.push({ store, people: count, ...ours, plainSeconds });
    }
  }
  return measured;
}

const plainImportSeconds: Readonly<Record<StoreName, (installation: Installation, file: string) => Promise<number>>> = {
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
