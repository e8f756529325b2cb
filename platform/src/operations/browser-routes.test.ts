/** Tests that malformed browser requests return 200 with an error: any other status aborts the browser SDK. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, MARCIA, startTestPlatform } from "../../test/harness.ts";

const platform = await startTestPlatform();
const { authToken } = await platform.start(MARCIA);

const malformed: readonly [contentType: string, body: string][] = [
  ["application/json", "{"],
  ["application/json", "[]"],
  ["application/json", JSON.stringify({ x: "y".repeat(5000) })],
  ["application/json; charset=latin1", "{}"],
  ["text/plain", "{}"],
  ["/", "{}"],
  ["", "{}"],
];

for (const { slug, path, method } of answered.filter(({ caller, request }) => caller === "browser" && request)) {
  test(`${slug} returns 200 with error 10003 for a malformed body or content type`, async () => {
    for (const [contentType, body] of malformed) {
      const headers = { authorization: `Bearer ${authToken}`, "content-type": contentType };
      const response = await platform.send(path, { method, headers, body: Buffer.from(body) });
      const { error } = response.body as { error?: { code: number } };
      assert.deepEqual([response.status, error?.code], [200, 10003], `${contentType} ${body.slice(0, 20)}`);
    }
  });
}
