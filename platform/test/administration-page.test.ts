/** `docs/administration.md` as a reader follows it: all of its commands, one after the other, beside a server. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { systemClock } from "../src/clock.ts";
import { startTestPlatform } from "./harness.ts";
import { runPage } from "./page.ts";

const folder = await mkdtemp(join(tmpdir(), "page-"));
after(() => rm(folder, { recursive: true }));
const platform = await startTestPlatform({ data: join(folder, "data"), clock: systemClock });

test(
  "the commands of docs/administration.md do what the page says",
  { skip: process.platform === "win32" },
  async () => {
    const output = await runPage("administration", folder, { PROVE_DATA: join(folder, "data") }, platform.url);
    assert.match(output, /^client_id bank-backend\nclient_secret \S{43}\n/m);
    assert.match(output, /"active":true.*\{"active":false\}/s);
    assert.match(output, /^state next$/m);
    assert.match(output, /revoke +client bank-backend/);
    assert.match(output, /idempotent-replayed: true/i);
    assert.match(output, /\{"status":"ok"\}/);
  },
);
