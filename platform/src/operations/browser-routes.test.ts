/** What the browser SDK is told of a request that cannot be read: every status but 200 would be fatal to it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, MARCIA, startTestPlatform } from "../../test/harness.ts";

const platform = await startTestPlatform();
const { authToken } = await platform.start(MARCIA);

const unreadable: readonly [contentType: string, body: string][] = [
  ["application/json", "{"],
  ["application/json", "[]"],
  ["application/json", JSON.stringify({ x: "y".repeat(5000) })],
  ["application/json; charset=latin1", "{}"],
  ["text/plain", "{}"],
  ["/", "{}"],
  ["", "{}"],
];

for (const { slug, path, method } of answered.filter(({ caller, request }) => caller === "browser" && request)) {
  test(`${slug} refuses what it cannot read in a 200`, async () => {
    for (const [contentType, body] of unreadable) {
      const headers = { authorization: `Bearer ${authToken}`, "content-type": contentType };
      const answer = await platform.send(path, { method, headers, body: Buffer.from(body) });
      const { error } = answer.body as { error?: { code: number } };
      assert.deepEqual([answer.status, error?.code], [200, 10003], `${contentType} ${body.slice(0, 20)}`);
    }
  });
}
