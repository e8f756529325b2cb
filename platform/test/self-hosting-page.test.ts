/** `docs/self-hosting.md` as a reader follows it: all of its commands, one after the other, beside a server. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { systemClock } from "../src/clock.ts";
import { CREDENTIALS, startTestPlatform } from "./harness.ts";
import { runPage } from "./page.ts";
import { freshDatabase } from "./postgres.ts";

const folder = await mkdtemp(join(tmpdir(), "page-"));
after(() => rm(folder, { recursive: true }));
await startTestPlatform({ data: join(folder, "data"), clock: systemClock });

test("the commands of docs/self-hosting.md do what the page says", { skip: process.platform === "win32" }, async () => {
  const output = await runPage("self-hosting", folder, {
    PROVE_DATA: join(folder, "data"),
    DATABASE_URL: await freshDatabase(),
  });
  assert.match(output, /^bytes \d+$/m);
  assert.match(output, /^restored restored$/m);
  assert.match(output, /^installation +1 +[0-9a-f]{64}$/m);
  const clients = output.match(new RegExp(CREDENTIALS.clientId, "g")) ?? [];
  assert.equal(clients.length, 3, "in the folder, where it was restored to, and on the server");
});
