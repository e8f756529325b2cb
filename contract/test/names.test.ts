/** Compares the names of generated functions, methods, modules and models with the official SDK 0.14.9. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sdkFiles } from "../generate/sdk.ts";
import { functionName } from "../generate/sdk-names.ts";
import { type Operation, responseKeyOf } from "../../sdk/src/internal/operation.ts";
import { offered, surface } from "./surface.ts";

const files = sdkFiles();
const textOf = (path: string): string => files.get(`sdk/src/${path}`) ?? "";
const load = async (path: string): Promise<Record<string, unknown>> => import(`../../sdk/src/${path}`);

/** Models that the official SDK lacks. */
const ADDED_MODELS = ["BatchEnrollItem"];

/** Types written by hand in the SDK, since they are not part of the wire format. */
const BY_HAND = new Set(["HTTPMetadata", "Security"]);

for (const folder of ["components", "operations"] as const) {
  const models = Object.entries(surface.models)
    .filter(([, { namespace }]) => namespace === folder)
    .map(([key, model]) => Object.assign(model, { name: key.replace("operations.", "") }));

  test(`models/${folder} exports the official functions and types`, async () => {
    const exported = await load(`models/${folder}/index.ts`);
    const types = textOf(`models/${folder}/types.ts`);
    for (const { name, jsonHelpers, kind } of models) {
      const values = kind === "enum" ? [name] : jsonHelpers;
      for (const value of values) assert.ok(value in exported, `${value} of models/${folder}`);
      if (!BY_HAND.has(name)) assert.match(types, new RegExp(`^export type ${name} =`, "m"), `models/${folder}`);
    }
  });

  test(`models/${folder} exports no other types`, () => {
    const ours = [...textOf(`models/${folder}/types.ts`).matchAll(/^export type (\w+) =/gm)].map(([, name]) => name);
    const theirs = new Set(models.map(({ name }) => name));
    assert.deepEqual(
      ours.filter((name) => !theirs.has(name ?? "")),
      folder === "components" ? ADDED_MODELS : [],
    );
  });
}

test("models of arguments and results have the official members", () => {
  const types: Record<string, string> = {
    integer: "number",
    "map<array<string>>": "{ [name: string]: Array<string> }",
  };
  for (const [key, { namespace, fields }] of Object.entries(surface.models)) {
    if (namespace !== "operations") continue;
    const text = textOf("models/operations/types.ts").replaceAll("components.", "").replaceAll(/\s+/g, " ");
    const [, body = ""] = text.split(`export type ${key.replace("operations.", "")} = { `);
    const members = body
      .slice(0, body.indexOf("; };"))
      .split("; ")
      .map((member) => member.replace(" | undefined", ""));
    const official = fields.map(({ name, type, required }) => `${name}${required ? "" : "?"}: ${types[type] ?? type}`);
    assert.deepEqual(members.sort(), official.sort(), key);
  }
});

/** Functions that iterate over all pages of a list; the official SDK has none. */
const paging = offered.flatMap(({ namespace, paging }) => (paging ? [{ namespace, name: paging.each }] : []));

test("standalone functions are the official ones plus the page iterators", async () => {
  const official = surface.operations.map(({ standaloneFunction }) => standaloneFunction);
  const exported = await load("funcs/index.ts");
  const added = paging.map(({ namespace, name }) => functionName(namespace, name));
  assert.deepEqual(Object.keys(exported).sort(), [...official, ...added].sort());
  for (const name of official) assert.equal(typeof exported[name], "function");
});

test("the client has the official namespaces with the official methods plus the page iterators", async () => {
  const { Proveapi } = (await load("index.ts")) as { Proveapi: new () => Record<string, object> };
  const client = new Proveapi();
  const namespaces = Object.groupBy(surface.operations, ({ sdkNamespace }) => sdkNamespace);
  for (const [name, operations = []] of Object.entries(namespaces)) {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(client[name])).filter(
      (method) => method !== "constructor",
    );
    const added = paging.filter(({ namespace }) => namespace === name).map(({ name }) => name);
    assert.deepEqual(methods.sort(), [...operations.map(({ sdkMethod }) => sdkMethod), ...added].sort());
  }
});

test("arguments have the official order and results the official keys", () => {
  for (const operation of surface.operations) {
    const { standaloneFunction, parameters, requestModel, requestSdkArgumentName, queryWireOrder } = operation;
    const text = textOf("funcs/index.ts");
    const [, signature = ""] = new RegExp(`export function ${standaloneFunction}\\(([^)]*)\\)`).exec(text) ?? [];
    const names = [...signature.matchAll(/(\w+)\??:/g)].map(([, name]) => name);
    const body = requestModel ? [requestSdkArgumentName] : [];
    assert.deepEqual(names, ["client", ...parameters.map(({ name }) => name), ...body, "options"], standaloneFunction);

    const records = textOf("internal/operations.ts").split("export const ");
    const record = records.find((one) => one.includes(`"${operation.operationId}"`)) ?? "";
    assert.equal(
      responseKeyOf({ id: operation.operationId } as Operation),
      operation.responses[0]?.responseKey,
      record,
    );
    const [, query = "[]"] = /query: (\[.*?\])/.exec(record) ?? [];
    assert.deepEqual(JSON.parse(query), queryWireOrder, record);
  }
});

test("a result survives a JSON round trip with its wire names", async () => {
  const { v3TokenRequestResponseFromJSON: read, v3TokenRequestResponseToJSON: write } = (await load(
    "models/operations/index.ts",
  )) as Record<string, (value: unknown) => unknown>;
  const v3TokenResponse = { accessToken: "a", expiresIn: 1, tokenType: "Bearer" };
  const json = write?.({ httpMeta: {}, v3TokenResponse });
  assert.equal(json, '{"V3TokenResponse":{"access_token":"a","expires_in":1,"token_type":"Bearer"}}');
  assert.deepEqual(read?.(json), { ok: true, value: { v3TokenResponse } });
});

test("JSON of arguments contains the body under its official name", async () => {
  const { v3ActivateIdentityRequestFromJSON: read, v3ActivateIdentityRequestToJSON: write } = (await load(
    "models/operations/index.ts",
  )) as Record<string, (value: unknown) => unknown>;
  const value = { proveId: "p", v3ActivateIdentityRequest: { clientRequestId: "c" } };
  const json = write?.(value);
  assert.equal(json, '{"proveId":"p","V3ActivateIdentityRequest":{"clientRequestId":"c"}}');
  assert.deepEqual(read?.(json), { ok: true, value });
  assert.throws(() => write?.({}), /'proveId' is missing/);
});

test("JSON of a result uses the official envelope name", async () => {
  const exported = await load("models/operations/index.ts");
  for (const { operationId, responses } of surface.operations) {
    const [response] = responses;
    assert.ok(response);
    const { responseKey, wireEnvelopeKey, exposesHeaders } = response;
    const name = `${operationId.charAt(0).toLowerCase()}${operationId.slice(1)}Response`;
    const read = exported[`${name}FromJSON`] as (json: string) => { ok: boolean; value?: object };
    const result = read(JSON.stringify({ Headers: { a: ["b"] } }));
    assert.deepEqual(result, { ok: true, value: { headers: { a: ["b"] } } }, name);
    const write = exported[`${name}ToJSON`] as (value: object) => string;
    assert.equal(
      write({ httpMeta: {}, ...(exposesHeaders && { headers: {} }) }),
      exposesHeaders ? '{"Headers":{}}' : "{}",
    );
    assert.throws(() => write({ httpMeta: {}, [responseKey]: 1 }), /must be object/);
    assert.equal(read(`{"${wireEnvelopeKey}": 1}`).ok, false);
  }
});
