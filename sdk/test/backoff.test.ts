/** The waits between attempts, as numbers: nothing is sent and nothing sleeps. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ConnectionError, RequestTimeoutError } from "@prove-identity/prove-api/models/errors";
import { retryDelay } from "../src/internal/retry.ts";

const busy = new Response(null, { status: 503 });
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const interval = fc.double({ min: 0.1, max: 10_000, noNaN: true });
const SEED = { seed: 20_260_101 };

describe("the wait", () => {
  it("is a random share of a ceiling that grows with every attempt by the exponent, and no further than the longest", (t) => {
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

  it("before the first repeat is random too, from nothing to half a second, so that callers do not come back together", () => {
    const waits = Array.from({ length: 500 }, () => retryDelay(busy, 0, 0, false));
    assert.ok(waits.every((wait) => wait >= 0 && wait < 500));
    assert.ok(new Set(waits.map((wait) => Math.floor(wait / 50))).size >= 8);
  });
});

describe("without a policy", () => {
  it("there is no third repeat, whatever came of the second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.integer({ min: 2, max: 99 }), (status, retry) => {
        assert.equal(retryDelay(new Response(null, { status }), retry, 0, true), Infinity);
      }),
      SEED,
    );
  });

  it("a call that may have acted is not repeated, unless it may be", () => {
    const broken = new ConnectionError("Unable to make request", { cause: new Error("socket hang up") });
    const refused = new ConnectionError("Unable to make request", { cause: { code: "ECONNREFUSED" } });
    assert.equal(retryDelay(broken, 0, 0, false), Infinity);
    assert.ok(retryDelay(broken, 0, 0, true) < Infinity);
    assert.ok(retryDelay(refused, 0, 0, false) < Infinity);
    assert.equal(retryDelay(new RequestTimeoutError("late"), 0, 0, true), Infinity);
  });
});
