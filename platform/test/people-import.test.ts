/** Imports a large file with a small heap. */
import assert from "node:assert/strict";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runCommand } from "./command.ts";

/** A million in `npm run soak`. */
const PEOPLE = process.env["PROOFLINE_SOAK_ROUNDS"] ? 1_000_000 : 20_000;
/** In MB; a million rows in memory would take several hundred. */
const HEAP = 96;

const folder = await mkdtemp(join(tmpdir(), "people-import-"));
after(() => rm(folder, { recursive: true }));

test("a file of any length is imported to its last row in a heap of 96 MB", async () => {
  const file = join(folder, "people.csv");
  await writePeople(file);
  const data = join(folder, "data");
  const node = runCommand(["serve", "--port", "0", "--data", data]);
  await node.listening;
  const imported = runCommand(["people", "import", file, "--data", data, "--json"], {}, [
    `--max-old-space-size=${HEAP}`,
  ]);
  assert.equal(await imported.ended, 0, imported.output());
  assert.match(imported.output(), new RegExp(`"rows":\\s*${PEOPLE}\\b`));
  node.child.kill("SIGTERM");
  assert.equal(await node.ended, 0, "the platform served during the import");
});

async function writePeople(file: string): Promise<void> {
  const stream = createWriteStream(file);
  stream.write("phoneNumber,firstName,lastName,dob,ssn,emailAddresses\n");
  for (let n = 0; n < PEOPLE; n++) {
    const line = `+1${2_012_000_000 + n * 7},First${n},Last${n},1981-12-10,${100_000_000 + n},person${n}@example.com`;
    if (!stream.write(`${line}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
}
