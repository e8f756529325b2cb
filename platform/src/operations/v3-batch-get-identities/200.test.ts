import assert from "node:assert/strict";
import { test } from "node:test";
import type { ParametersOf } from "@proofline/contract";
import { startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { testUsers } from "../../people/test-users/index.ts";

/** Enrolls all test users, one per millisecond; returns their IDs in this order. */
async function enrollAll(platform: TestPlatform): Promise<string[]> {
  const ids: string[] = [];
  for (const { phoneNumber } of testUsers) {
    ids.push((await platform.call("v3-enroll-identity", { phoneNumber })).body.proveId);
  }
  return ids;
}

async function page(platform: TestPlatform, parameters: ParametersOf<"v3-batch-get-identities">) {
  const { status, body } = await platform.callWith("v3-batch-get-identities", parameters);
  assert.equal(status, 200);
  return { ids: body.results.map(({ proveId = "" }) => proveId), lastKey: body.lastKey };
}

/** Reads all pages and runs `between` after each. */
async function walk(platform: TestPlatform, limit: number, between: (pages: number) => Promise<unknown>) {
  const seen: string[] = [];
  let startKey: string | undefined;
  for (let pages = 1; ; pages++) {
    const { ids, lastKey } = await page(platform, { limit, ...(startKey && { startKey }) });
    seen.push(...ids);
    if (!lastKey) return seen;
    startKey = lastKey;
    await between(pages);
  }
}

test("v3-batch-get-identities returns an empty list for a domain without enrolled identities", async () => {
  const platform = await startTestPlatform();
  assert.deepEqual((await platform.callWith("v3-batch-get-identities", {})).body, { results: [] });
});

test("pages of any size list every identity once, in order of enrollment", async () => {
  const platform = await startTestPlatform();
  const ids = await enrollAll(platform);
  for (const limit of [1, 2, 3, ids.length - 1, ids.length, 1000]) {
    assert.deepEqual(await walk(platform, limit, async () => {}), ids);
  }
  assert.deepEqual((await page(platform, {})).ids, ids);
});

test("an identity that stays enrolled is listed once, even if others are disenrolled between pages", async () => {
  const platform = await startTestPlatform();
  const ids = await enrollAll(platform);
  const leaving = ids.slice(0, 3);
  const seen = await walk(platform, 2, async (pages) => {
    const proveId = leaving[pages - 1];
    if (proveId) await platform.callWith("v3-disenroll-identity", { proveId });
  });
  const staying = ids.slice(3);
  assert.deepEqual(
    seen.filter((id) => staying.includes(id)),
    staying,
  );
});

test("deactivated identities are listed only with showInactive", async () => {
  const platform = await startTestPlatform();
  const [first = "", ...others] = await enrollAll(platform);
  await platform.callWith("v3-deactivate-identity", { proveId: first });
  assert.deepEqual((await page(platform, {})).ids, others);
  assert.deepEqual((await page(platform, { showInactive: false })).ids, others);
  assert.deepEqual((await page(platform, { showInactive: true })).ids, [first, ...others]);
});

test("/v3/identity/ with a trailing slash enrolls and lists, as SDKs before 0.13.1 require", async () => {
  const platform = await startTestPlatform();
  const headers = { authorization: `Bearer ${platform.token}`, "content-type": "application/json" };
  const body = JSON.stringify({ phoneNumber: testUsers[0]?.phoneNumber });
  const enrolled = await platform.send("/v3/identity/", { method: "POST", headers, body });
  const listed = await platform.send("/v3/identity/?limit=1", { headers });
  const { proveId } = enrolled.body;
  assert.deepEqual(listed.body, { results: [{ proveId, identityId: proveId }] });
});
