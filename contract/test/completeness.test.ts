/** The contract has the whole API of the official SDK 0.14.9, and differs from it only where it says so. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Deviation, deviations } from "../src/deviations.ts";
import type { Operation } from "../src/index.ts";
import { type Difference, differences, named, offered, surface, typeName } from "./surface.ts";

test("every official operation is offered, and no other", () => {
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

const lists = (deviation: Deviation, found: Difference): boolean =>
  (["name", "official", "ours"] as const).every((part) => pattern(deviation[part]).test(found[part]));

test("models have the official fields, types and requirements, but for the listed deviations", () => {
  const unlisted = differences().filter((found) => !deviations.some((deviation) => lists(deviation, found)));
  assert.deepEqual(unlisted, []);
});

test("every listed deviation exists, and none is listed twice", () => {
  const found = differences();
  const none = deviations.filter((deviation) => !found.some((difference) => lists(deviation, difference)));
  assert.deepEqual(none, []);
  const twice = found.filter((difference) => deviations.filter((deviation) => lists(deviation, difference)).length > 1);
  assert.deepEqual(twice, []);
});

test("what the official SDK lacks is optional", () => {
  for (const { name, ours } of differences().filter(({ official }) => official === "absent")) {
    if (name.includes(".")) assert.match(ours, /^optional /, name);
  }
});

test("the known values of an enumeration are the official ones", () => {
  const enumerations = [...named].filter(([, facts]) => facts["x-members"]);
  assert.deepEqual(Object.fromEntries(enumerations.map(([name, facts]) => [name, facts["x-members"]])), {
    VerificationType: surface.models["VerificationType"]?.values,
  });
});

test("operations that read may be repeated, and have no other method than GET, or POST where the API has it so", () => {
  const reading = offered.filter(({ changesState }) => !changesState);
  const isPost = ({ method }: Operation) => method === "POST";
  assert.deepEqual(
    reading.filter(isPost).map(({ slug }) => slug),
    ["token", "v3-unify-status", "v3-verify-status", "v3-cross-domain-identity"],
  );
  assert.ok(offered.filter(({ method }) => method === "GET").every(({ changesState }) => !changesState));
});
