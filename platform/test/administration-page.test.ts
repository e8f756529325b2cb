/** `docs/administration.md` as a reader follows it: all of its commands, one after the other, beside a server. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { systemClock } from "../src/clock.ts";
import { startTestPlatform } from "./harness.ts";

const PAGE = new URL("../../docs/administration.md", import.meta.url);
const PROGRAM = new URL("../src/cli.ts", import.meta.url).pathname;

const folder = await mkdtemp(join(tmpdir(), "page-"));
after(() => rm(folder, { recursive: true }));
const platform = await startTestPlatform({ data: join(folder, "data"), clock: systemClock });

test(
  "the commands of docs/administration.md do what the page says",
  { skip: process.platform === "win32" },
  async () => {
    const blocks = [...(await readFile(PAGE, "utf8")).matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block ?? "");
    assert.ok(blocks.length > 6, "the page has commands");
    const command = join(folder, "prove-platform");
    await writeFile(command, `#!/bin/sh\nexec '${process.execPath}' --conditions=prove-source '${PROGRAM}' "$@"\n`);
    await chmod(command, 0o755);
    const script = blocks.join("echo\n").replaceAll("http://127.0.0.1:8080", platform.url);
    const bash = spawn("bash", ["-euo", "pipefail", "-c", script], {
      cwd: folder,
      env: { PATH: `${folder}:${process.env["PATH"] ?? ""}`, PROVE_DATA: join(folder, "data") },
    });
    const [output, complaints, code] = await Promise.all([
      text(bash.stdout),
      text(bash.stderr),
      new Promise((resolve) => {
        bash.on("close", resolve);
      }),
    ]);
    assert.equal(code, 0, complaints + output);
    assert.match(output, /^client_id bank-backend\nclient_secret \S{43}\n/m);
    assert.match(output, /"active":true.*\{"active":false\}/s);
    assert.match(output, /^state next$/m);
    assert.match(output, /revoke +client bank-backend/);
    assert.match(output, /idempotent-replayed: true/i);
    assert.match(output, /\{"status":"ok"\}/);
  },
);
