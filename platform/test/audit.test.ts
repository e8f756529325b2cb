/** `npm run audit` with npm itself, against a registry that the test plays. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const PROGRAM = new URL("../../tools/audit.ts", import.meta.url).pathname;

const advisory = (severity: string) => ({
  id: 1,
  url: "https://advisories.example/1",
  title: "Anybody may do anything",
  severity,
  vulnerable_versions: ">=0",
});

/** @param answer to what npm asks; undefined: it may not be asked */
async function audit(answer: object | undefined): Promise<{ code: number | null; output: string }> {
  const registry = createServer((request, response) => {
    request.resume();
    if (request.method === "POST" && answer) response.end(JSON.stringify(answer));
    else if (request.method === "POST") response.writeHead(405).end();
    else response.end(JSON.stringify({ name: "fastify", versions: {}, "dist-tags": {} }));
  });
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  after(() => registry.close());
  const { port } = registry.address() as AddressInfo;
  // A cache of its own: npm keeps what it heard of an advisory.
  const cache = await mkdtemp(join(tmpdir(), "audit-"));
  after(() => rm(cache, { recursive: true }));
  const options = ["--registry", `http://127.0.0.1:${port}`, "--fetch-retries=0", "--cache", cache];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...options], (_, output) => {
      registry.closeAllConnections();
      resolve({ code: child.exitCode, output });
    });
  });
}

test("a weakness that is known of a package in the lockfile is named, and ends it with 1", async () => {
  const { code, output } = await audit({ fastify: [advisory("high")] });
  assert.match(output, /^high: fastify >=0: Anybody may do anything \(https:\/\/advisories\.example\/1\)$/m);
  assert.equal(code, 1);
});

test("a small one is named, and no reason to fail", async () => {
  const { code, output } = await audit({ fastify: [advisory("low")] });
  assert.match(output, /^low: fastify/m);
  assert.equal(code, 0);
});

test("where none is known it says so", async () => {
  assert.deepEqual(await audit({}), { code: 0, output: "✔ no weakness is known that concerns us\n" });
});

test("a registry that may not be asked is no clean bill: it says so and ends with 2", async () => {
  const { code, output } = await audit(undefined);
  assert.match(output, /^NOT CHECKED: .*405/);
  assert.equal(code, 2);
});
