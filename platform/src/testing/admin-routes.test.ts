import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import "../../test/inspected.ts";
import { launchWithControls } from "./kit.ts";

const TOKEN = "an-admin-token-of-some-length";
const credentials = { clientId: "client", clientSecret: "secret" };
const { running } = await launchWithControls({ port: 0, credentials }, TOKEN);
after(() => running.stop());

async function admin(path: string, body?: unknown, token = TOKEN) {
  const response = await fetch(`${running.url}/admin${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const requestToken = (url = running.url) =>
  fetch(`${url}/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", client_id: "client", client_secret: "secret" }),
  });

test("/admin returns 401 without the admin token", async () => {
  for (const token of ["", "wrong", `${TOKEN}x`]) {
    assert.equal((await admin("/reset", {}, token)).status, 401);
    assert.equal((await admin("/messages", undefined, token)).status, 401);
  }
});

test("/admin returns 403 on a platform without an admin token", async () => {
  const { running: other } = await launchWithControls({ port: 0, credentials });
  after(() => other.stop());
  const response = await fetch(`${other.url}/admin/reset`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  assert.equal(response.status, 403);
});

test("POST /admin/advance moves the clock and returns the time", async () => {
  const before = Date.now();
  const { body } = await admin("/advance", { duration: "1h" });
  assert.ok(Date.parse(body["now"] as string) - before >= 3600_000);
  assert.match((await admin("/advance", { duration: "soon" })).body["message"] as string, /such as 90s, 15m/);
});

test("POST /admin/fail adds a fault, and POST /admin/heal removes it", async () => {
  assert.equal((await admin("/fail", { operation: "token", status: 500, times: 1 })).status, 200);
  assert.equal((await requestToken()).status, 500);
  assert.equal((await requestToken()).status, 200);
  await admin("/fail", { operation: "token", status: 500 });
  await admin("/heal", {});
  assert.equal((await requestToken()).status, 200);
});

test("/admin rejects an invalid field with its name", async () => {
  assert.match((await admin("/fail", { operation: "no-such" })).body["message"] as string, /field 'operation'/);
  assert.match(
    (await admin("/reset", { everything: true })).body["message"] as string,
    /field 'everything' is unknown/,
  );
  assert.match((await admin("/people", { phoneNumber: "1" })).body["message"] as string, /field 'record' is missing/);
});

test("/admin adds people and lists messages, events and requests, without its own calls", async () => {
  await admin("/people", { phoneNumber: "2125550101", term: "short-term", record: { firstName: "A", lastName: "B" } });
  await requestToken();
  assert.deepEqual((await admin("/messages?to=2125550101")).body, []);
  const requests = (await admin("/requests")).body as unknown as { path: string }[];
  assert.equal(
    requests.some(({ path }) => path === "/token"),
    true,
  );
  assert.equal(
    requests.some(({ path }) => path.startsWith("/admin")),
    false,
  );
  assert.deepEqual((await admin("/events")).body, []);
  assert.deepEqual((await admin("/reset", {})).body, { reset: true });
  assert.deepEqual((await admin("/requests")).body, []);
});

test("another platform can start from the export of GET /admin/export", async () => {
  const phoneNumber = "2125550199";
  await admin("/people", { phoneNumber, record: { firstName: "Ada", lastName: "Byron" } });
  const exported = await fetch(`${running.url}/admin/export`, { headers: { authorization: `Bearer ${TOKEN}` } });
  assert.deepEqual([exported.status, exported.headers.get("content-type")], [200, "application/x-ndjson"]);
  const folder = await mkdtemp(join(tmpdir(), "exported-"));
  after(() => rm(folder, { recursive: true }));
  const seed = join(folder, "state.ndjson");
  await writeFile(seed, await exported.text());
  const { running: other } = await launchWithControls({ port: 0, seed });
  after(() => other.stop());
  const { access_token } = (await (await requestToken(other.url)).json()) as { access_token: string };
  const started = await fetch(`${other.url}/v3/start`, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify({ flowType: "mobile", phoneNumber }),
  });
  assert.equal(started.status, 200, "the export contains the client and the test user");
});
