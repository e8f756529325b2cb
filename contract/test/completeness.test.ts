import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Model, type Operation, operations } from "../src/index.ts";

/** What the official SDK 0.14.9 has, as facts. */
interface Surface {
  operations: {
    operationId: string;
    sdkNamespace: string;
    method: string;
    path: string;
    security: boolean;
    requestContentType: string | null;
    requestModel: string | null;
    errorModels: Record<string, string>;
    responses: { model: string; exposesHeaders: boolean }[];
    parameters: { name: string; in: string; required: boolean }[];
  }[];
  models: Record<string, { fields: { wireName: string; type: string; required: boolean }[] }>;
}

const surface = JSON.parse(readFileSync(new URL("official-surface.json", import.meta.url), "utf8")) as Surface;
const offered = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");

for (const operation of offered) {
  const { operationId } = operation;

  test(`${operationId} has the official method, path, models and errors`, () => {
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
        response: operation.response.model.$id,
        exposesHeaders: operation.response.exposesHeaders,
        errors: operation.errors.map(String),
        parameters: operation.parameters.map(({ name, required, in: place }) => ({ name, in: place, required })),
      },
      {
        namespace: official.sdkNamespace,
        method: official.method,
        path: official.path,
        secured: official.security,
        contentType: official.requestContentType,
        request: official.requestModel,
        response: response?.model,
        exposesHeaders: response?.exposesHeaders,
        errors: Object.keys(official.errorModels).filter((status) => /^\d+$/.test(status)),
        parameters: official.parameters.map(({ name, required, in: place }) => ({ name, in: place, required })),
      },
    );
  });

  for (const model of modelsOf(operation)) {
    test(`${model.$id} has the official fields, with their types and which are required`, () => {
      const official = surface.models[model.$id];
      assert.ok(official, "the official SDK has no such model");
      // Declared without members there; the members come over the wire all the same.
      if (official.fields.length === 0) return assert.match(model.$id, /Evaluation$/);
      const ours = Object.entries(model.properties).map(([name, schema]) => ({
        name,
        type: typeName(schema),
        required: model.required?.includes(name) ?? false,
      }));
      const theirs = official.fields.map(({ wireName, type, required }) => ({ name: wireName, type, required }));
      const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
      assert.deepEqual(ours.sort(byName), theirs.sort(byName));
    });
  }
}

/** The models of an operation, nested ones too. */
function modelsOf({ request, response }: Operation): Model[] {
  const found = new Map<string, Model>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("$id" in value) found.set(String(value.$id), value as Model);
    Object.values(value).forEach(collect);
  };
  collect(request?.model);
  collect(response.model);
  return [...found.values()];
}

/** The type in the words of the official surface. */
function typeName(schema: unknown): string {
  const { type, items, additionalProperties, $id } = schema as Record<string, unknown>;
  if (typeof $id === "string") return $id;
  if (type === "array") return `array<${typeName(items)}>`;
  if (type === "object") return `map<${typeName(additionalProperties)}>`;
  return String(type);
}
