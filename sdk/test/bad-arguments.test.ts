/** Tests calls with arguments that TypeScript would reject. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { HTTPClient, Proveapi } from "@prove-identity/prove-api";
import { SDKValidationError } from "@prove-identity/prove-api/models/errors";
import { pathToFunc } from "../src/lib/url.ts";
import { outcomeOf } from "./outcome.ts";
import { clientOf, type Recorded, security, serve, start, started } from "./recording-server.ts";

/** Responds from memory, so that hundreds of calls are cheap. */
const memory = new HTTPClient({
  fetcher: async () => Response.json({ access_token: "a", expires_in: 3_600, ...started }),
});
const client = new Proveapi({ serverURL: "http://127.0.0.1:1", security, httpClient: memory });

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });

describe("a call with arbitrary values", () => {
  it("any value as the request is sent or throws SDKValidationError", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        for (const error of [
          await outcomeOf(() => client.v3.v3StartRequest(value as never)),
          await outcomeOf(() => client.v3.v3ValidateRequest(value as never)),
        ])
          assert.ok(error === undefined || error instanceof SDKValidationError);
      }),
    );
  });

  it("any value in a known member is sent or throws an error with the member's name", async () => {
    const member = fc.constantFrom("flowType", "ssn", "dob", "allowOTPRetry", "phoneNumber");
    await fc.assert(
      fc.asyncProperty(member, fc.jsonValue(), async (name, value) => {
        const error = await outcomeOf(() => client.v3.v3StartRequest({ ...start, [name]: value }));
        if (!error) return assert.ok(typeof value === "string" || typeof value === "boolean");
        return assert.match(error.message, new RegExp(`^Input validation failed: field '${name}' must be `));
      }),
    );
  });

  it("any value in an unknown member is sent unchanged", async (t) => {
    const server = await serve(t);
    const own = clientOf(server);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (brandNew) => {
        await own.v3.v3StartRequest({ ...start, brandNew } as never);
        const { body } = server.requests.at(-1) as Recorded;
        assert.deepEqual(JSON.parse(body), JSON.parse(JSON.stringify({ ...start, brandNew })));
      }),
      { numRuns: 50 },
    );
  });

  it("any value as a call option ends in a result or an SDK error", async () => {
    const names = ["retries", "retryCodes", "serverURL", "idempotencyKey", "fetchOptions", "headers"];
    const options = fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(options, async (given) => void (await outcomeOf(() => client.v3.v3StartRequest(start, given)))),
    );
  });

  it("any value as timeoutMs ends in a result or a timeout", async () => {
    const limit = fc.oneof(fc.double({ min: 0 }), fc.constantFrom(Infinity, Number.NaN, 2 ** 40, "5", null));
    await fc.assert(
      fc.asyncProperty(limit, async (timeoutMs) => {
        const error = await outcomeOf(() => client.v3.v3StartRequest(start, { timeoutMs } as never));
        if (error) assert.equal(error.reason, "timeout");
      }),
    );
  });

  const unserializable: Readonly<Record<string, object>> = {
    "getter that throws": Object.defineProperty({}, "flowType", {
      enumerable: true,
      get: () => {
        throw new RangeError("MARKER");
      },
    }),
    BigInt: { ...start, n: 1n },
    "deeply nested array": JSON.parse(`{"flowType":"a","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`) as object,
  };
  for (const [what, request] of Object.entries(unserializable)) {
    it(`the error for a request with a ${what} names the cause`, async () => {
      const error = await outcomeOf(() => client.v3.v3StartRequest(request as never));
      assert.match(error?.message ?? "", /MARKER|not serializable as JSON/);
    });
  }
});

describe("every operation", () => {
  const methods = (["v3", "auth", "domain", "identity"] as const).flatMap((name) => {
    const namespace = client[name] as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
    const names = Object.getOwnPropertyNames(Object.getPrototypeOf(namespace)).filter((one) => one !== "constructor");
    return names.map((method) => [method, (given: unknown[]) => namespace[method]?.(...given)] as const);
  });

  it("every operation sends arbitrary arguments or throws SDKValidationError", async () => {
    assert.ok(methods.length >= 31);
    for (const [name, call] of methods) {
      const property = fc.asyncProperty(fc.array(anything, { maxLength: 3 }), async (given) => {
        const error = await outcomeOf(async () => call(given));
        const known = error === undefined || ["invalidArgument", "invalidRequest"].includes(error.reason);
        // The last argument may be the options, for which other errors are allowed.
        assert.ok(known || given.length > 1, `${name}: ${String(error)}`);
      });
      await fc.assert(property, { numRuns: 20 });
    }
  });
});

describe("a path argument", () => {
  it("any string as path argument stays one segment or throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        try {
          const path = pathToFunc("/v3/identity/{id}/x")({ id });
          assert.equal(new URL(`http://a${path}`).pathname.split("/").length, 5);
        } catch (error) {
          assert.ok(error instanceof SDKValidationError || (error instanceof URIError && !id.isWellFormed()));
        }
      }),
    );
  });
});
