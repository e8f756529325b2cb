import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MARTINA, MILO, startTestPlatform } from "../../test/harness.ts";
import { storeContents, validated } from "../../test/walk.ts";

const platform = await startTestPlatform();
const person = { firstName: "Milo", lastName: "Pinson" };

test("an unknown path or a wrong method returns 403 (8003), with and without a token", async () => {
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

test("a step that `next` does not list returns 403 (8003) and changes nothing", async () => {
  const { correlationId } = await platform.start(MILO);
  const before = await storeContents(platform);
  assertRefused(await platform.call("v3-challenge", { correlationId, dob: "1981-01" }), 403, 8003);
  assertRefused(await platform.call("v3-complete", { correlationId, individual: person }), 403, 8003);
  assert.deepEqual(await storeContents(platform), before);
});

test("a repeated step returns 403 (8003)", async () => {
  const { correlationId } = await validated(platform, MILO);
  assertRefused(await platform.call("v3-validate", { correlationId }), 403, 8003);
});

test("v3-challenge returns 403 (8003) in an Identity flow", async () => {
  const { correlationId } = await validated(platform, MARTINA);
  assertRefused(await platform.call("v3-challenge", { correlationId, dob: "1995-07" }), 403, 8003);
});

test("after v3-complete, `next` is `done` and every step returns 403 (8003)", async () => {
  const { correlationId } = await validated(platform, MILO);
  await platform.call("v3-challenge", { correlationId, dob: "1981-01" });
  const { body } = await platform.call("v3-complete", { correlationId, individual: person });
  assert.deepEqual(body.next, { done: "done" });
  assertRefused(await platform.call("v3-complete", { correlationId, individual: person }), 403, 8003);
});

test("of racing calls of one step, one returns 200 and the others 403", async () => {
  for (let round = 0; round < 10; round++) {
    const { correlationId } = await platform.start(MILO);
    const responses = await Promise.all([1, 2, 3].map(() => platform.call("v3-validate", { correlationId })));
    assert.deepEqual(
      responses.map(({ status }) => status).sort((one, other) => one - other),
      [200, 403, 403],
    );
  }
});
