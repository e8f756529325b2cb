/** Whatever is sent, the API answers in its own words and never with a failure of its own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Operation } from "@prove-identity/contract";
import fc from "fast-check";
import { answered, MARCIA, startTestPlatform } from "./harness.ts";

const platform = await startTestPlatform();
const { authToken } = await platform.start(MARCIA);

/** Objects that look like requests: the names of the model with values of every kind. */
function bodiesOf({ request }: Operation): fc.Arbitrary<string> {
  const names = Object.keys(request?.model.properties ?? {});
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom("mobile", "desktop", "2001001695", "", "1981-01", null));
  const likely = fc
    .dictionary(fc.constantFrom(...names, "x"), value, { maxKeys: 6 })
    .map((body) => JSON.stringify(body));
  return fc.oneof(likely, fc.json(), fc.string());
}

for (const operation of answered) {
  const { slug, path, method, request, caller } = operation;

  test(`${slug} answers every body with a status of its own and a JSON object`, async () => {
    const bearer = caller === "browser" ? authToken : platform.token;
    await fc.assert(
      fc.asyncProperty(bodiesOf(operation), async (body) => {
        const headers = { authorization: `Bearer ${bearer}`, "content-type": request?.contentType ?? "" };
        const { status, body: answer } = await platform.send(path, { method, headers, body: request ? body : null });
        assert.ok([200, 400, 401, 403, 429].includes(status), `${status} for ${body}`);
        if (status >= 400) assert.equal(typeof answer["message"], "string");
      }),
      { numRuns: 150 },
    );
  });
}
