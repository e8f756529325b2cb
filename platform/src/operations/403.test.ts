import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MARTINA, MILO, startTestPlatform } from "../../test/harness.ts";
import { storeContents, validated } from "../../test/walk.ts";

const platform = await startTestPlatform();
const person = { firstName: "Milo", lastName: "Pinson" };

test("an unknown path and a wrong verb are refused with 8003, with and without a token", async () => {
  for (const [method, path] of [
    ["GET", "/v3/start"],
    ["POST", "/v3/token"],
    ["POST", "/"],
    ["GET", "/v3"],
    ["POST", "/v3/start/"],
  ]) {
    for (const headers of [{}, { authorization: `Bearer ${platform.token}` }]) {
      assertRefused(await platform.send(path ?? "", { method: method ?? "", headers }), 403, 8003);
    }
  }
});

test("a step that `next` did not name is refused with 8003 and changes nothing", async () => {
  const { correlationId } = await platform.start(MILO);
  const before = await storeContents(platform);
  assertRefused(await platform.call("v3-challenge", { correlationId, dob: "1981-01" }), 403, 8003);
  assertRefused(await platform.call("v3-complete", { correlationId, individual: person }), 403, 8003);
  assert.deepEqual(await storeContents(platform), before);
});

test("a step is not taken twice", async () => {
  const { correlationId } = await validated(platform, MILO);
  assertRefused(await platform.call("v3-validate", { correlationId }), 403, 8003);
});

test("Identity flows have no Challenge", async () => {
  const { correlationId } = await validated(platform, MARTINA);
  assertRefused(await platform.call("v3-challenge", { correlationId, dob: "1995-07" }), 403, 8003);
});

test("after Complete nothing is left to do", async () => {
  const { correlationId } = await validated(platform, MILO);
  await platform.call("v3-challenge", { correlationId, dob: "1981-01" });
  const { body } = await platform.call("v3-complete", { correlationId, individual: person });
  assert.deepEqual(body.next, { done: "done" });
  assertRefused(await platform.call("v3-complete", { correlationId, individual: person }), 403, 8003);
});

test("of two racing calls of one step one wins and the other is out of order", async () => {
  for (let round = 0; round < 10; round++) {
    const { correlationId } = await platform.start(MILO);
    const answers = await Promise.all([1, 2, 3].map(() => platform.call("v3-validate", { correlationId })));
    assert.deepEqual(
      answers.map(({ status }) => status).sort((one, other) => one - other),
      [200, 403, 403],
    );
  }
});
