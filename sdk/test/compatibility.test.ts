/** docs/compatibility.md says what is so, and everything in it has a proof. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { deviations } from "../../contract/src/deviations.ts";
import { behavior } from "../compatibility/behavior.ts";
import { areas } from "../compatibility/names.ts";
import { flawOf } from "../compatibility/proofs.ts";
import { reasonOf, reasons } from "../compatibility/reasons.ts";
import { weaknesses } from "../compatibility/weaknesses.ts";

describe("the page on compatibility", () => {
  it("is not stale", () => {
    const program = fileURLToPath(import.meta.resolve("../compatibility/main.ts"));
    const { status, stderr } = spawnSync(process.execPath, ["--conditions=prove-source", program, "--check"], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
  });

  it("says nothing empty", () => {
    const rows = [...weaknesses, ...deviations, ...Object.values(behavior).flat()];
    for (const row of rows) for (const [part, text] of Object.entries(row)) assert.ok(text.length > 0, part);
  });
});

describe("weaknesses of the official package", () => {
  it("are all there, each once", () => {
    const ids = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    assert.deepEqual(
      weaknesses.map(({ id }) => id),
      [...ids("A", 10), ...ids("B", 26), ...ids("C", 21)],
    );
  });

  it("every proof exists", () => {
    const flaws = weaknesses.flatMap(({ id, proof }) =>
      proof.flatMap((one) => flawOf(one) ?? []).map((flaw) => `${id}: ${flaw}`),
    );
    assert.deepEqual(flaws, []);
  });
});

describe("names", async () => {
  const different = [...new Set((await areas()).flatMap((area) => area.different))];

  it("no name of the official package differs without a reason", () => {
    assert.deepEqual(
      different.filter((name) => !reasonOf(name)),
      [],
    );
  });

  it("no reason is given for what does not differ", () => {
    const idle = reasons.filter(({ why }) => !different.some((name) => reasonOf(name) === why));
    assert.deepEqual(idle, []);
  });
});
