import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomMasterKey } from "../keys/master-key.ts";
import { SecretComparison } from "./secret-comparison.ts";

const masterKey = randomMasterKey();
const clock = { time: 0, now: () => clock.time };
const hash = (text: string) => masterKey.digest("client-secret", text);

test("a secret is one of a client's if it has its hash, the first time and every further time", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string(), { minLength: 1 }), (held, given) => {
      const comparison = new SecretComparison(masterKey, clock);
      const secrets = held.map((text) => ({ hash: hash(text), expiresAt: null }));
      for (const text of [...given, ...held, ...given, ...held]) {
        assert.equal(comparison.includes(secrets, comparison.given(text)), held.includes(text));
      }
    }),
  );
});

test("a secret that was right is wrong once its time is over, and so is one whose row was read anew without it", () => {
  const comparison = new SecretComparison(masterKey, clock);
  const given = comparison.given("old");
  const old = { hash: hash("old"), expiresAt: clock.now() + 1000 };
  const fresh = { hash: hash("new"), expiresAt: null };
  assert.equal(comparison.includes([old, fresh], given), true);
  assert.equal(comparison.includes([fresh], given), false);
  clock.time += 1000;
  assert.equal(comparison.includes([old, fresh], given), false);
});

test("the keyed hash is made at most once for one request, and not at all for a secret that was right before", () => {
  let made = 0;
  const counting = Object.assign(randomMasterKey(), {
    digest: (_: "client-secret", text: string) => {
      made += 1;
      return hash(text);
    },
  });
  const comparison = new SecretComparison(counting, clock);
  const secrets = [{ hash: hash("right"), expiresAt: null }];
  const wrong = comparison.given("wrong");
  for (const held of [secrets, secrets, []]) assert.equal(comparison.includes(held, wrong), false);
  assert.equal(made, 1);
  for (let n = 0; n < 3; n += 1) assert.equal(comparison.includes(secrets, comparison.given("right")), true);
  assert.equal(made, 2);
});
