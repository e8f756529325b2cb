/** Tests retry delays as pure functions, without requests and timers. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ConnectionError, RequestTimeoutError } from "@prove-identity/prove-api/models/errors";
import { retryDelay } from "../src/internal/retry.ts";

const busy = new Response(null, { status: 503 });
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const interval = fc.double({ min: 0.1, max: 10_000, noNaN: true });
const SEED = { seed: 20_260_101 };

describe("the retry delay", () => {
  it("the retry delay is a random part of a bound that grows by the exponent up to maxInterval", (t) => {
    let random = 0;
    t.mock.method(Math, "random", () => random);
    fc.assert(
      fc.property(share, interval, interval, fc.double({ min: 1, max: 3, noNaN: true }), fc.nat(50), (...given) => {
        const [drawn, initialInterval, maxInterval, exponent, retry] = given;
        random = drawn;
        const backoff = { initialInterval, maxInterval, exponent, maxElapsedTime: 1_000 };
        const wait = retryDelay(busy, retry, 0, false, { strategy: "backoff", backoff });
        assert.equal(wait, drawn * Math.min(maxInterval, initialInterval * exponent ** retry));
      }),
      SEED,
    );
  });

  it("the first retry delay is random between 0 and 500 ms, so that clients do not retry together", () => {
    const waits = Array.from({ length: 500 }, () => retryDelay(busy, 0, 0, false));
    assert.ok(waits.every((wait) => wait >= 0 && wait < 500));
    assert.ok(new Set(waits.map((wait) => Math.floor(wait / 50))).size >= 8);
  });
});

describe("retries without a policy", () => {
  it("without a policy no status is retried a third time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.integer({ min: 2, max: 99 }), (status, retry) => {
        assert.equal(retryDelay(new Response(null, { status }), retry, 0, true), Infinity);
      }),
      SEED,
    );
  });

  it("without a policy, a broken connection is retried only for idempotent calls, and a refused connection for every call", () => {
    const broken = new ConnectionError("Unable to make request", { cause: new Error("socket hang up") });
    const refused = new ConnectionError("Unable to make request", { cause: { code: "ECONNREFUSED" } });
    assert.equal(retryDelay(broken, 0, 0, false), Infinity);
    assert.ok(retryDelay(broken, 0, 0, true) < Infinity);
    assert.ok(retryDelay(refused, 0, 0, false) < Infinity);
    assert.equal(retryDelay(new RequestTimeoutError("late"), 0, 0, true), Infinity);
  });
});
