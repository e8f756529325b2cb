/** Compares tables and times in `docs/security.md` with the code. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { HOUR, MINUTE, SECOND } from "../src/system/clock.ts";
import { DEVICE_LIFE } from "../src/possession/devices/device.ts";
import { allTables, erasedTables } from "../src/people/directory/erasure.ts";
import { FLOW_LIFETIME } from "../src/operations/flows/flow.ts";
import { MESSAGE_LIFE } from "../src/delivery/messaging/message.ts";
import { oldestReplay } from "../src/possession/response.ts";

const root = new URL("../../", import.meta.url);
const page = await readFile(new URL("docs/security.md", root), "utf8");

/** Cells of the rows that begin with table names, by name. */
const rows = new Map(
  page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .flatMap(([, names = "", ...cells]) => Array.from(names.matchAll(/`(\w+)`/g), ([, name = ""]) => [name, cells])),
);

test("the page lists every table, and marks those that erasure covers", () => {
  assert.deepEqual(new Set(rows.keys()), new Set<string>(allTables));
  for (const [table, [, , erasure = ""]] of rows) {
    assert.equal(
      erasure.startsWith("deleted"),
      erasedTables.some((erased) => erased === table),
      table,
    );
  }
});

test("the page lists the retention times of the sweep", () => {
  const kept = (table: string) => rows.get(table)?.[1] ?? "";
  for (const table of ["flows", "verification_flows", "possessions", "unify_sessions", "links", "carrier_visits"]) {
    assert.equal(kept(table), `${FLOW_LIFETIME / MINUTE} minutes`, table);
  }
  assert.equal(kept("messages"), `${MESSAGE_LIFE / HOUR} hours`);
  assert.equal(kept("client_answers"), `${-oldestReplay(0) / SECOND} seconds`);
  assert.equal(kept("devices"), `${Math.floor(DEVICE_LIFE / (30 * 24 * HOUR))} months without use`);
});
