/** Tests serverRoute() with made-up operations of every shape that the contract supports. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { model, type Operation } from "@proofline/contract";
import Fastify from "fastify";
import { Type } from "typebox";
import { takeComplaints } from "../../test/inspected.ts";
import { readJsonBodies } from "../http/body.ts";
import { sendError } from "../http/failure.ts";
import type { Platform } from "./platform.ts";
import { serverRoute } from "./server-routes.ts";

const Body = model("Body", "A body.", { name: Type.String() });
const shape = {
  slug: "made-up",
  operationId: "MadeUp",
  caller: "server",
  namespace: "identity",
  authentication: "bearer",
  summary: "Made up.",
  response: { model: model("MadeUpResponse", "A response.", {}), exposesHeaders: false },
  errors: [400],
  rejectsWith: [],
  changesState: true,
} as const;

const get: Operation = {
  ...shape,
  method: "GET",
  path: "/v3/things/{thingId}/parts",
  parameters: [
    { name: "thingId", in: "path", required: true, schema: Type.String() },
    { name: "limit", in: "query", required: false, schema: Type.Integer({ maximum: 100 }) },
    { name: "all", in: "query", required: false, schema: Type.Boolean() },
    { name: "owner", in: "query", required: true, schema: Type.String() },
  ],
};
const remove: Operation = { ...get, method: "DELETE", path: "/v3/things/{thingId}" };
const batch: Operation = {
  ...shape,
  method: "POST",
  path: "/v3/things/{thingId}/batch",
  parameters: [{ name: "thingId", in: "path", required: true, schema: Type.String() }],
  request: { model: Body, contentType: "application/json", required: true, largest: 100_000, example: { name: "a" } },
};

const app = Fastify();
app.setErrorHandler(sendError);
app.decorateRequest("caller", null);
readJsonBodies(app);
for (const operation of [get, remove, batch]) {
  app.route(serverRoute({} as Platform, operation, async ({ parameters, body }) => ({ parameters, body })));
}
const url = await app.listen({ port: 0 });
after(() => app.close());
// The contract lacks these operations, so the inspector's complaints are discarded.
after(takeComplaints);

async function call(method: string, path: string, body?: object) {
  const json = body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(url + path, { method, ...json });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test("path and query parameters are decoded and converted to the contract's types", async () => {
  const { body } = await call("GET", "/v3/things/a%2Fb%20c/parts?limit=7&all=false&owner=me&stranger=1");
  assert.deepEqual(body["parameters"], { thingId: "a/b c", limit: 7, all: false, owner: "me" });
});

test("a DELETE without a body receives its parameters", async () => {
  assert.deepEqual((await call("DELETE", "/v3/things/1?owner=me")).body["parameters"], { thingId: "1", owner: "me" });
});

test("a missing or invalid parameter returns 400 (8001) with its name", async () => {
  for (const [query, message] of [
    ["", "field 'owner' is missing"],
    ["?owner=", "field 'owner' is missing"],
    ["?owner=me&limit=many", "field 'limit' must be an integer"],
    ["?owner=me&limit=1.5", "field 'limit' must be an integer"],
    ["?owner=me&all=yes", "field 'all' must be a boolean"],
    ["?owner=me&owner=you", "field 'owner' must be a string"],
  ] as const) {
    assert.deepEqual(await call("GET", `/v3/things/1/parts${query}`), { status: 400, body: { code: 8001, message } });
  }
});

test("the body limit is the operation's `largest`", async () => {
  const { status, body } = await call("POST", "/v3/things/1/batch", { name: "x".repeat(50_000) });
  assert.equal(status, 200);
  assert.deepEqual(body["parameters"], { thingId: "1" });
  assert.equal((await call("POST", "/v3/things/1/batch", { name: "x".repeat(100_000) })).status, 400);
});
