/**
 * Fuzzes the responses to every operation: a call ends in a value of the documented shape or in a documented error, and
 * exposes neither the client's secrets nor personal data of a malformed response.
 */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import { Proveapi } from "@prove-identity/prove-api";
import { ProveapiError, ResponseValidationError, SDKError } from "@prove-identity/prove-api/models/errors";
import { fieldName, methodName, valueName } from "../../contract/generate/sdk-names.ts";
import { firstExample } from "../../contract/generate/reference-examples.ts";
import { enforced, type Operation, operations } from "../../contract/src/index.ts";
import { changedValue } from "../../contract/test/changed-value.ts";
import { outcomeOf } from "./outcome.ts";
import { serve, withOwnTokens } from "./recording-server.ts";

/** Value of every string in a response. */
const PERSONAL = "personal-data";
const SECRET = "secret-of-the-client";
const TOKEN = "token-of-the-client";

interface FakeResponse {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

const server = await serve(
  { after },
  withOwnTokens(({ path, headers }, response) => {
    // Only calls of v3TokenRequest by this test have the header.
    if (path === "/token" && !headers["x-test"]) return { json: { access_token: TOKEN } };
    const { status, contentType, body } = fake;
    response.writeHead(status, { ...(contentType !== undefined && { "content-type": contentType }) }).end(body);
    return undefined;
  }),
);
let fake: FakeResponse;

const prove = new Proveapi({
  serverURL: server.url,
  security: { clientID: "client", clientSecret: SECRET },
  retryConfig: { strategy: "none" },
});

/** The parts of a JSON Schema that matter here. */
interface Facts {
  readonly type?: unknown;
  readonly items?: Facts;
  readonly properties?: Readonly<Record<string, Facts>>;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly Facts[];
}

/** Returns a value with all members of the model. */
function fullValue({ type, items, properties, additionalProperties: values, anyOf: [either] = [] }: Facts): unknown {
  if (either) return fullValue(either);
  if (items) return [fullValue(items), fullValue(items)];
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fullValue(schema)]));
  if (typeof values === "object" && values !== null) return { a: fullValue(values) };
  if (type === "boolean") return true;
  return type === "integer" || type === "number" ? 1 : PERSONAL;
}

const edgeCases = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    "",
    " ",
    "null",
    "[]",
    '"text"',
    "1e400",
    "<!doctype html><title>Proxy</title>",
    `\ufeff${text}`,
    `${text}${text}`,
    `{"evaluation":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    `${'{"results":'.repeat(5_000)}1${"}".repeat(5_000)}`,
    `{"__proto__":{"isPolluted":true},${text.slice(1)}`,
    text.replaceAll(/:("[^"]*"|true|1)/g, ":1e400"),
    text.replaceAll(/:("[^"]*"|true|1)/g, ":null"),
    text.replaceAll(/:("[^"]*"|true|1)/g, ':"true"'),
  );

function bodiesOf(example: unknown): fc.Arbitrary<Buffer> {
  const text = JSON.stringify(example);
  const bytes = Buffer.from(text);
  const invalidUtf8 = fc
    .nat(bytes.length - 1)
    .map((at) => Buffer.concat([bytes.subarray(0, at), Buffer.of(0xc3, 0xff)]));
  const corrupted = fc.nat(bytes.length - 1).map((at) => Buffer.from(bytes).fill(0xff, at, at + 1));
  return fc.oneof(
    { weight: 6, arbitrary: changedValue(example).map((value) => Buffer.from(JSON.stringify(value) ?? "")) },
    { weight: 2, arbitrary: edgeCases(text).map((one) => Buffer.from(one)) },
    fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length)),
    invalidUtf8,
    corrupted,
  );
}

const types = [
  "text/html",
  "text/plain",
  "",
  "application/problem+json",
  "application/json; charset=utf-16",
  undefined,
];
const contentTypes = fc.oneof(
  { weight: 3, arbitrary: fc.constant("application/json") },
  fc.constantFrom<string | undefined>(...types),
);

const responsesOf = (statuses: readonly number[], example: unknown): fc.Arbitrary<FakeResponse> =>
  fc.record({ status: fc.constantFrom(...statuses), contentType: contentTypes, body: bodiesOf(example) });

/** Calls an operation with the contract's examples; returns its result or its error. */
async function call({
  namespace,
  operationId,
  parameters,
  request,
}: Operation): Promise<[object | undefined, Error | undefined]> {
  const body = Object.entries(request?.example ?? {}).map(([name, value]) => [fieldName(name), value]);
  const given = [
    ...parameters.map(({ required, schema }) => (required ? firstExample(schema) : undefined)),
    ...(request ? [Object.fromEntries(body)] : []),
    { headers: { "x-test": "yes" } },
  ];
  const methods = prove[namespace as "v3"] as unknown as Record<string, (...given: unknown[]) => Promise<object>>;
  let value: object | undefined;
  const error = await outcomeOf(async () => (value = await methods[methodName(operationId)]?.(...given)));
  return [value, error];
}

/** Returns how `value` deviates from its model: a declared member is never `null`, and outcomes have one type. */
function deviations(
  { type, items, properties, required, additionalProperties }: Facts,
  value: unknown,
  path: string,
): string[] {
  if (value === null) return [`${path} is null`];
  if (type === "string" && typeof value === "boolean") return [`${path} is not a string`];
  if (type === "boolean" && (value === "true" || value === "false")) return [`${path} is not a boolean`];
  if (items && Array.isArray(value))
    return value.flatMap((item) => (item === null ? [] : deviations(items, item, path)));
  // Objects with arbitrary keys are not converted.
  if (!properties || additionalProperties || Object(value) !== value || Array.isArray(value)) return [];
  return Object.entries(properties).flatMap(([name, schema]) => {
    const member = (value as Record<string, unknown>)[fieldName(name)];
    const memberPath = `${path}.${name}`;
    if (member !== undefined) return deviations(schema, member, memberPath);
    const isAdded = required?.includes(name) && (schema.items ?? schema.additionalProperties);
    return isAdded ? [`${memberPath} is missing`] : [];
  });
}

function assertHidden(value: unknown, ...hidden: readonly string[]): void {
  const shown = `${inspect(value, { depth: 9 })} ${value instanceof Error ? `${value.message} ${value.stack}` : ""}`;
  for (const text of hidden) assert.ok(!shown.includes(text), `the value exposes ${text}`);
}

const serverOperations = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");

describe("a fuzzed response", () => {
  for (const operation of serverOperations) {
    const { model } = operation.response;
    const form = enforced(model, "ignored");
    const key = valueName(model.$id);

    it(`a success of ${operation.slug} is a value of the documented shape, or a typed error`, async () => {
      await fc.assert(
        fc.asyncProperty(responsesOf([200, 200, 200, 201, 202, 204], fullValue(model)), async (given) => {
          fake = given;
          const [value, error] = await call(operation);
          if (error) {
            assert.ok(error instanceof ResponseValidationError || error instanceof SDKError, error.name);
            assert.equal(error.status, given.status);
            assertHidden(error, SECRET, TOKEN, PERSONAL);
            return;
          }
          assertHidden(Object.assign({}, value, { [key]: 0 }), SECRET, TOKEN);
          const { httpMeta, headers, [key]: found, ...others } = value as Record<string, unknown>;
          assert.deepEqual([Object(httpMeta) === httpMeta, Object.keys(others)], [true, []]);
          assert.equal(headers !== undefined, operation.response.exposesHeaders);
          if (found === undefined) return assert.notEqual(given.status, 200);
          assert.equal(Object.getPrototypeOf(found), Object.prototype);
          assert.deepEqual(deviations(form, found, key), []);
        }),
        { seed: 20260101, numRuns: 60 },
      );
    });

    it(`an error of ${operation.slug} throws a ProveapiError with its status`, async () => {
      const statuses = [300, 302, 304, 400, 401, 403, 404, 405, 409, 413, 418, 429, 431, 500, 502, 503, 504, 599];
      const failure = { code: 8001, message: "no", error: "invalid_request", error_description: "no" };
      await fc.assert(
        fc.asyncProperty(responsesOf(statuses, failure), async (given) => {
          fake = given;
          const [, error] = await call(operation);
          assert.ok(error instanceof ProveapiError, String(error));
          assert.equal(error.status, given.status);
          assert.ok(error.code === undefined || Number.isFinite(error.code), String(error.code));
          assertHidden(error, SECRET, TOKEN);
        }),
        { seed: 20260101, numRuns: 40 },
      );
    });
  }

  for (const { slug, namespace, paging, response } of serverOperations) {
    if (!paging) continue;
    it(`iterating over all pages of ${slug} ends, or throws a typed error`, async () => {
      const lists = prove[namespace as "identity"] as unknown as Record<string, () => AsyncIterable<unknown>>;
      await fc.assert(
        fc.asyncProperty(responsesOf([200, 204, 500], fullValue(response.model)), async (given) => {
          fake = given;
          const error = await outcomeOf(async () => {
            for await (const _ of lists[paging.each]?.() ?? []);
          });
          if (error) assertHidden(error, SECRET, TOKEN);
        }),
        { seed: 20260101, numRuns: 60 },
      );
    });
  }

  it("responses do not pollute Object.prototype", () =>
    assert.equal(Object.hasOwn(Object.prototype, "isPolluted"), false));
});
