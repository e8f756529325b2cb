/** Checks that docs/compatibility.md is up to date and that its proofs exist. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { deviations } from "../../contract/src/deviations.ts";
import { behavior } from "../compatibility/behavior.ts";
import { areas } from "../compatibility/names.ts";
import { problemOf } from "../compatibility/proofs.ts";
import { reasonOf, reasons } from "../compatibility/reasons.ts";
import { weaknesses } from "../compatibility/weaknesses.ts";

describe("docs/compatibility.md", () => {
  it("docs/compatibility.md is up to date", () => {
    const program = fileURLToPath(import.meta.resolve("../compatibility/main.ts"));
    const { status, stderr } = spawnSync(process.execPath, ["--conditions=prove-source", program, "--check"], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
  });

  it("no cell of docs/compatibility.md is empty", () => {
    const rows = [...weaknesses, ...deviations, ...Object.values(behavior).flat()];
    for (const row of rows) for (const [part, text] of Object.entries(row)) assert.ok(text.length > 0, part);
  });
});

describe("weaknesses of the official package", () => {
  it("weaknesses have consecutive IDs", () => {
    const ids = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    assert.deepEqual(
      weaknesses.map(({ id }) => id),
      [...ids("A", 10), ...ids("B", 26), ...ids("C", 21)],
    );
  });

  it("every proof of a weakness exists", () => {
    const flaws = weaknesses.flatMap(({ id, proof }) =>
      proof.flatMap((one) => problemOf(one) ?? []).map((flaw) => `${id}: ${flaw}`),
    );
    assert.deepEqual(flaws, []);
  });
});

describe("names", async () => {
  const different = [...new Set((await areas()).flatMap((area) => area.different))];

  it("every official name that differs has a reason", () => {
    assert.deepEqual(
      different.filter((name) => !reasonOf(name)),
      [],
    );
  });

  it("every reason applies to an official name that differs", () => {
    const unused = reasons.filter(({ why }) => !different.some((name) => reasonOf(name) === why));
    assert.deepEqual(unused, []);
  });
});
