/** Tests operations with path and query parameters, other methods, and headers in the result. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ProveapiCore } from "@prove-identity/prove-api/core";
import { SDKValidationError } from "@prove-identity/prove-api/models/errors";
import type { Operation } from "../src/internal/operation.ts";
import { call } from "../src/internal/pipeline.ts";
import { flag, integer, text } from "../src/internal/shape.ts";
import { pathToFunc } from "../src/lib/url.ts";
import { security, serve } from "./recording-server.ts";

const parameters = {
  required: { proveId: text },
  optional: { limit: integer, showInactive: flag, clientRequestId: text },
};

const get: Operation = {
  id: "V3GetThing",
  method: "GET",
  path: "/v3/thing/{proveId}",
  parameters,
  query: ["clientRequestId", "limit", "showInactive"],
  response: { required: { results: { list: { optional: { ok: flag } } } } },
  exposesHeaders: true,
  errors: [400],
  repeatable: true,
};

type Output = { headers: Record<string, string[]>; v3GetThingResponse: { results: unknown[] } };

describe("an operation with arguments", () => {
  it("GET and DELETE are sent without body and Content-Type, with encoded path and ordered query", async (t) => {
    const server = await serve(t, () => ({ json: { results: [{ ok: "true" }] }, headers: { "x-page": "1" } }));
    const client = new ProveapiCore({ serverURL: server.url, security });
    for (const method of ["GET", "DELETE"] as const) {
      const input = { parameters: { proveId: "a/b c", showInactive: true, limit: 10, clientRequestId: "é&" } };
      const result = await call<Output>(client, { ...get, method }, input);
      assert.ok(result.ok, String(result.error));
      assert.deepEqual(result.value.headers["x-page"], ["1"]);
      assert.deepEqual(result.value.v3GetThingResponse, { results: [{ ok: true }] });
      const sent = server.requests.at(-1);
      assert.equal(sent?.method, method);
      assert.equal(sent?.path, "/v3/thing/a%2Fb%20c?clientRequestId=%C3%A9%26&limit=10&showInactive=true");
      assert.equal(sent?.body, "");
      assert.equal(sent?.headers["content-type"], undefined);
    }
  });

  it("undefined query parameters are omitted, and a missing list becomes empty", async (t) => {
    const server = await serve(t, () => ({ json: {} }));
    const client = new ProveapiCore({ serverURL: server.url, security });
    const result = await call<Output>(client, get, { parameters: { proveId: "a" } });
    assert.deepEqual(result.value?.v3GetThingResponse, { results: [] });
    assert.equal(server.requests.at(-1)?.path, "/v3/thing/a");
  });

  for (const proveId of ["", ".", "..", undefined]) {
    it(`the path argument ${JSON.stringify(proveId)} throws before anything is sent`, async (t) => {
      const server = await serve(t);
      const result = await call(new ProveapiCore({ serverURL: server.url, security }), get, {
        parameters: { proveId },
      });
      assert.ok(result.error instanceof SDKValidationError);
      assert.match(result.error.message, /proveId/);
      assert.equal(server.requests.length, 0);
    });
  }

  it("an operation with path parameters sends a JSON body", async (t) => {
    const server = await serve(t, () => ({ json: {} }));
    const body = { optional: { clientRequestId: text } };
    const operation: Operation = { ...get, method: "POST", body };
    await call(new ProveapiCore({ serverURL: server.url, security }), operation, {
      parameters: { proveId: "a" },
      body: {},
    });
    assert.deepEqual(
      [server.requests.at(-1)?.body, server.requests.at(-1)?.headers["content-type"]],
      ["{}", "application/json"],
    );
  });

  it("an idempotent operation is retried after a broken connection", async (t) => {
    let calls = 0;
    const server = await serve(t, (_, response) => ((calls += 1) === 1 ? void response.destroy() : { json: {} }));
    const result = await call(new ProveapiCore({ serverURL: server.url, security }), get, {
      parameters: { proveId: "a" },
    });
    assert.ok(result.ok);
  });

  it("no path argument changes the other segments of the path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (value) => {
        fc.pre(value !== "." && value !== ".." && value.isWellFormed());
        const url = new URL(`https://host${pathToFunc("/v3/thing/{id}/x")({ id: value })}`);
        assert.equal(url.pathname.split("/").length, 5);
        assert.equal(decodeURIComponent(url.pathname.split("/")[3] ?? ""), value);
      }),
    );
  });
});
