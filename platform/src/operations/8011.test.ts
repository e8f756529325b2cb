/** Tests operations by proveId with unknown and malformed IDs. */
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import assert from "node:assert/strict";
import { test } from "node:test";
import { operations, type Slug } from "@proofline/contract";
import { assertRefused, MERLA, pathOf, startTestPlatform } from "../../test/harness.ts";

const platform = await startTestPlatform();
const { token, url } = platform;
const headers = { authorization: `Bearer ${token}` };
const byId = ["v3-get-identity", "v3-activate-identity", "v3-deactivate-identity", "v3-disenroll-identity"] as const;

const callById = (slug: Slug, proveId: string) =>
  platform.send(pathOf(operations[slug], { proveId }), { method: operations[slug].method, headers });

for (const slug of byId) {
  test(`${slug} returns 400 (8011) for an unknown proveId, and 400 (8001) with the field name for a malformed one`, async () => {
    assertRefused(await callById(slug, randomUUID()), 400, 8011, "identity not found");
    for (const id of ["x", "' or 1=1 --", "a07b94ce-218c-461f-beda-d92480e40f61x", MERLA, "%00", "a/b"]) {
      assertRefused(await callById(slug, id), 400, 8001, "field 'proveId' must be a UUID");
    }
  });
}

/** Sends a path unchanged; `fetch` would normalize it. */
const sendPath = (method: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject).end();
  });

test("a path with dots or nothing instead of the proveId reaches no other operation", async () => {
  await platform.call("v3-enroll-identity", { phoneNumber: MERLA });
  for (const path of ["/v3/identity/..", "/v3/identity/.", "/v3/identity/", "/v3/identity/%2e%2e", "/v3/identity//"]) {
    assert.ok([400, 403].includes(await sendPath("DELETE", path)), path);
  }
  for (const path of ["/v3/identity/../activate", "/v3/identity//activate", "/v3/identity/%2e%2e/deactivate"]) {
    assert.ok([400, 403].includes(await sendPath("POST", path)), path);
  }
});
