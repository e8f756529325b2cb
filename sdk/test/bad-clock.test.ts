/** Clock jumps do not affect the client's token cache or time limits. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { TokenCache } from "../src/internal/token-cache.ts";
import { clientOf, serve, start } from "./recording-server.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));
const YEAR_MS = 31_536_000_000;

describe("the wall clock", () => {
  for (const jump of [-YEAR_MS, YEAR_MS]) {
    it(`a jump of the wall clock by ${jump / YEAR_MS} year changes neither token nor time limit`, async (t) => {
      const server = await serve(t);
      const client = clientOf(server);
      await client.v3.v3StartRequest(start);
      const { now } = Date;
      t.mock.method(Date, "now", () => now() + jump);
      await client.v3.v3StartRequest(start);
      assert.equal(server.to("/token").length, 1);
    });
  }
});

describe("the clock of the token cache", () => {
  const step = fc.oneof(fc.integer({ min: 0, max: 7_200_000 }), fc.constantFrom(29_999, 30_000, 120_000, 3_600_000));

  it("the cache never returns an expired token, however far its clock jumps ahead", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30 }),
        fc.integer({ min: 1, max: 3_600_000 }),
        async (steps, life) => {
          let now = 0;
          const cache = new TokenCache(true, () => now);
          const endOf = new Map<string, number>();
          const fetchToken = async () => {
            const value = `token-${endOf.size}`;
            endOf.set(value, now + life);
            return { value, lifetime: life };
          };
          for (const ms of steps) {
            await settled(); // background refresh of the last call
            now += ms;
            const token = await cache.get("key", fetchToken);
            assert.ok((endOf.get(token) ?? 0) > now);
          }
        },
      ),
    );
  });

  it("a cached token stays in use when the clock goes back, and is replaced when it expires", async () => {
    let now = 10_000_000;
    let fetched = 0;
    const cache = new TokenCache(true, () => now);
    const fetchToken = async () => ({ value: `token-${(fetched += 1)}`, lifetime: 3_600_000 });
    assert.equal(await cache.get("key", fetchToken), "token-1");
    now = 0;
    assert.equal(await cache.get("key", fetchToken), "token-1");
    now = 10_000_000 + 3_600_000;
    assert.equal(await cache.get("key", fetchToken), "token-2");
  });

  for (const lifetime of [0, -1, Infinity, Number.MIN_VALUE]) {
    it(`every call gets a token with a token lifetime of ${lifetime} ms`, async () => {
      let fetched = 0;
      const cache = new TokenCache(true, () => 5);
      const fetchToken = async () => ({ value: `token-${(fetched += 1)}`, lifetime });
      for (let call = 0; call < 3; call += 1) assert.match(await cache.get("key", fetchToken), /^token-/);
      assert.equal(fetched, lifetime === Infinity ? 1 : 3);
    });
  }
});
