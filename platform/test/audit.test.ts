/** Runs `npm run audit` with the real npm against a registry that the test serves. */
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

/** @param answer response to npm's request; undefined: the registry rejects the request */
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
  // A separate cache, because npm caches advisories.
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

test("npm run audit names a known vulnerability of a package in the lockfile and exits with 1", async () => {
  const { code, output } = await audit({ fastify: [advisory("high")] });
  assert.match(output, /^high: fastify >=0: Anybody may do anything \(https:\/\/advisories\.example\/1\)$/m);
  assert.equal(code, 1);
});

test("npm run audit names a vulnerability of low severity and exits with 0", async () => {
  const { code, output } = await audit({ fastify: [advisory("low")] });
  assert.match(output, /^low: fastify/m);
  assert.equal(code, 0);
});

test("npm run audit reports that no vulnerability is known", async () => {
  assert.deepEqual(await audit({}), { code: 0, output: "✔ no known vulnerability\n" });
});

test("npm run audit exits with 2 and says so when the registry rejects the request", async () => {
  const { code, output } = await audit(undefined);
  assert.match(output, /^NOT CHECKED: .*405/);
  assert.equal(code, 2);
});
