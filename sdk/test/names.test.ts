/** Tests names that programs for the official SDK rely on. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import * as components from "@prove-identity/prove-api/models/components";
import * as errors from "@prove-identity/prove-api/models/errors";
import { ProveapiError } from "@prove-identity/prove-api/models/errors/proveapierror.js";
import * as operations from "@prove-identity/prove-api/models/operations";
import { v3StartRequestResponseToJSON } from "@prove-identity/prove-api/models/operations";
import { clientOf, failureOf, type Reply, serve, start } from "./recording-server.ts";

async function failureWith(t: Parameters<typeof serve>[0], reply: Reply) {
  return failureOf(clientOf(await serve(t, () => reply)).v3.v3StartRequest(start));
}

describe("ProveapiError", () => {
  it("ProveapiError is exported by models/errors and by its own module, and is the base of all API errors", async (t) => {
    assert.equal(errors.ProveapiError, ProveapiError);
    for (const status of [400, 401, 403, 404, 418, 500]) {
      assert.ok((await failureWith(t, { status, json: {} })) instanceof ProveapiError);
    }
    assert.ok((await failureWith(t, { text: "{broken" })) instanceof ProveapiError);
    assert.ok(!(new errors.SDKValidationError("x") instanceof ProveapiError));
  });
});

describe("SDKValidationError", () => {
  it("SDKValidationError is only for arguments, ResponseValidationError only for responses", async (t) => {
    const response: unknown = await failureWith(t, { text: "[]" });
    assert.ok(response instanceof errors.ResponseValidationError && !(response instanceof errors.SDKValidationError));
    const argument: unknown = await failureOf(clientOf(await serve(t)).v3.v3StartRequest({} as never));
    assert.ok(argument instanceof errors.SDKValidationError && !(argument instanceof errors.ResponseValidationError));
  });
});

describe("data$ of an error", () => {
  it("data$ is the parsed error body and is not enumerable", async (t) => {
    const json = { code: 8001, message: "malformed", echo: "MARKER" };
    const error = (await failureWith(t, { status: 400, json })) as errors.Error400;
    assert.deepEqual(error.data$, json);
    assert.doesNotMatch(JSON.stringify(error) + inspect(error, { depth: 9 }), /MARKER/);
  });
});

describe("the JSON functions of all models, arguments and results", () => {
  const all = [components, operations].flatMap((module) => Object.entries<unknown>({ ...module }));
  const named = (ending: string) =>
    all.filter((entry): entry is [string, (value: unknown) => unknown] => entry[0].endsWith(ending));

  /** Serializes values with every function. */
  function assertSerializable(values: fc.Arbitrary<unknown>) {
    for (const [name, write] of named("ToJSON")) {
      const property = fc.property(values, (value) => {
        try {
          assert.equal(typeof write(value), "string", name);
        } catch (error) {
          assert.ok(error instanceof errors.SDKValidationError, `${name}: ${String(error)}`);
        }
      });
      fc.assert(property, { numRuns: 20 });
    }
  }

  it("every ToJSON function returns a string for an object or throws SDKValidationError", () => {
    assert.ok(named("ToJSON").length > 150);
    assertSerializable(fc.oneof(fc.object(), fc.jsonValue().filter(Boolean)));
  });

  it("no ToJSON function throws another error for undefined and null", () => {
    assertSerializable(fc.constantFrom(undefined, null));
  });

  it("no ToJSON function throws another error for BigInt", () => {
    assertSerializable(fc.constant({ brandNew: 1n }));
  });

  it("every FromJSON function returns a result for any string", () => {
    const text = fc.oneof(fc.string(), fc.json());
    for (const [name, read] of named("FromJSON")) {
      const property = fc.property(text, (value) => {
        const { ok, error } = read(value) as { ok: boolean; error?: unknown };
        assert.ok(ok || error instanceof errors.SDKValidationError, name);
      });
      fc.assert(property, { numRuns: 10 });
    }
  });

  it("v3StartRequestResponseToJSON omits httpMeta", async (t) => {
    const result = await clientOf(await serve(t)).v3.v3StartRequest(start);
    const json = v3StartRequestResponseToJSON(result);
    assert.deepEqual(JSON.parse(json), { V3StartResponse: result.v3StartResponse });
  });
});
