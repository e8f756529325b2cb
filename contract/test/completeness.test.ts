/** Compares the contract with the API of the official SDK 0.14.9; every difference must be a listed deviation. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Deviation, deviations } from "../src/deviations.ts";
import type { Operation } from "../src/index.ts";
import { type Difference, differences, named, offered, surface, typeName } from "./surface.ts";

test("the contract has exactly the operations of the official SDK", () => {
  const ids = (all: readonly { operationId: string }[]) => all.map(({ operationId }) => operationId).sort();
  assert.deepEqual(ids(offered), ids(surface.operations));
  assert.equal(offered.length, 31);
});

for (const operation of offered) {
  const { operationId } = operation;

  test(`${operationId} has the official method, path, parameters, models and errors`, () => {
    const official = surface.operations.find((candidate) => candidate.operationId === operationId);
    assert.ok(official, "the official SDK has no such operation");
    const [response] = official.responses;
    assert.deepEqual(
      {
        namespace: operation.namespace,
        method: operation.method,
        path: operation.path,
        secured: operation.authentication !== "client",
        contentType: operation.request?.contentType ?? null,
        request: operation.request?.model.$id ?? null,
        required: operation.request?.required ?? null,
        response: operation.response.model.$id,
        exposesHeaders: operation.response.exposesHeaders,
        errors: operation.errors.map(String),
        parameters: operation.parameters.map(({ name, required, in: place, schema }) => {
          return { name, in: place, required, type: typeName(schema) };
        }),
      },
      {
        namespace: official.sdkNamespace,
        method: official.method,
        path: official.path,
        secured: official.security,
        contentType: official.requestContentType,
        request: official.requestModel,
        required: official.requestRequired,
        response: response?.model,
        exposesHeaders: response?.exposesHeaders,
        errors: Object.keys(official.errorModels).filter((status) => /^\d+$/.test(status)),
        parameters: official.parameters.map(({ name, required, in: place, type }) => {
          return { name, in: place, required, type };
        }),
      },
    );
  });
}

const pattern = (text: string) => new RegExp(`^${text.replaceAll(/[.|<>]/g, "\\$&").replaceAll("*", "\\w*")}$`);

const matches = (deviation: Deviation, found: Difference): boolean =>
  (["name", "official", "ours"] as const).every((part) => pattern(deviation[part]).test(found[part]));

test("models have the official fields, types and required flags, except for the listed deviations", () => {
  const unlisted = differences().filter((found) => !deviations.some((deviation) => matches(deviation, found)));
  assert.deepEqual(unlisted, []);
});

test("every listed deviation exists and is listed once", () => {
  const found = differences();
  const missing = deviations.filter((deviation) => !found.some((difference) => matches(deviation, difference)));
  assert.deepEqual(missing, []);
  const duplicates = found.filter(
    (difference) => deviations.filter((deviation) => matches(deviation, difference)).length > 1,
  );
  assert.deepEqual(duplicates, []);
});

test("fields that the official SDK lacks are optional", () => {
  for (const { name, ours } of differences().filter(({ official }) => official === "absent")) {
    if (name.includes(".")) assert.match(ours, /^optional /, name);
  }
});

test("enumerations have the official values", () => {
  const enumerations = [...named].filter(([, facts]) => facts["x-members"]);
  assert.deepEqual(Object.fromEntries(enumerations.map(([name, facts]) => [name, facts["x-members"]])), {
    VerificationType: surface.models["VerificationType"]?.values,
  });
});

test("read-only operations use GET, except for the four that the API defines as POST; every GET is read-only", () => {
  const reading = offered.filter(({ changesState }) => !changesState);
  const isPost = ({ method }: Operation) => method === "POST";
  assert.deepEqual(
    reading.filter(isPost).map(({ slug }) => slug),
    ["token", "v3-unify-status", "v3-verify-status", "v3-cross-domain-identity"],
  );
  assert.ok(offered.filter(({ method }) => method === "GET").every(({ changesState }) => !changesState));
});
