/**
 * Whatever a server answers to whatever operation: the call ends in a value of the documented form or in an error of the
 * documented tree, and shows neither what the client keeps secret nor what a broken answer says of a person.
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

/** Of every text of an answer. */
const PERSONAL = "personal-data";
const SECRET = "secret-of-the-client";
const TOKEN = "token-of-the-client";

interface Answer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

const server = await serve(
  { after },
  withOwnTokens(({ path, headers }, response) => {
    // The SDK asks for a token of its own with no other body than its credentials.
    if (path === "/token" && !headers["x-by-hand"]) return { json: { access_token: TOKEN } };
    const { status, contentType, body } = answer;
    response.writeHead(status, { ...(contentType !== undefined && { "content-type": contentType }) }).end(body);
    return undefined;
  }),
);
let answer: Answer;

const prove = new Proveapi({
  serverURL: server.url,
  security: { clientID: "client", clientSecret: SECRET },
  retryConfig: { strategy: "none" },
});

/** What JSON Schema may say of a value. */
interface Facts {
  readonly type?: unknown;
  readonly items?: Facts;
  readonly properties?: Readonly<Record<string, Facts>>;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly Facts[];
}

/** A value with every member that the model has. */
function whole({ type, items, properties, additionalProperties: values, anyOf: [either] = [] }: Facts): unknown {
  if (either) return whole(either);
  if (items) return [whole(items), whole(items)];
  if (properties) return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, whole(schema)]));
  if (typeof values === "object" && values !== null) return { a: whole(values) };
  if (type === "boolean") return true;
  return type === "integer" || type === "number" ? 1 : PERSONAL;
}

const inOrder = (text: string): fc.Arbitrary<string> =>
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
  const notText = fc.nat(bytes.length - 1).map((at) => Buffer.concat([bytes.subarray(0, at), Buffer.of(0xc3, 0xff)]));
  const spoiled = fc.nat(bytes.length - 1).map((at) => Buffer.from(bytes).fill(0xff, at, at + 1));
  return fc.oneof(
    { weight: 6, arbitrary: changedValue(example).map((value) => Buffer.from(JSON.stringify(value) ?? "")) },
    { weight: 2, arbitrary: inOrder(text).map((one) => Buffer.from(one)) },
    fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length)),
    notText,
    spoiled,
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

const answersOf = (statuses: readonly number[], example: unknown): fc.Arbitrary<Answer> =>
  fc.record({ status: fc.constantFrom(...statuses), contentType: contentTypes, body: bodiesOf(example) });

/** The result of a call with the examples of the contract, or its error. */
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
    { headers: { "x-by-hand": "yes" } },
  ];
  const methods = prove[namespace as "v3"] as unknown as Record<string, (...given: unknown[]) => Promise<object>>;
  let value: object | undefined;
  const error = await outcomeOf(async () => (value = await methods[methodName(operationId)]?.(...given)));
  return [value, error];
}

/** What a value has that its model does not have at run time: what is declared is never `null`, and an outcome of one type. */
function misfits(
  { type, items, properties, required, additionalProperties }: Facts,
  value: unknown,
  place: string,
): string[] {
  if (value === null) return [`${place} is null`];
  if (type === "string" && typeof value === "boolean") return [`${place} is no text`];
  if (type === "boolean" && (value === "true" || value === "false")) return [`${place} is no flag`];
  if (items && Array.isArray(value)) return value.flatMap((item) => (item === null ? [] : misfits(items, item, place)));
  // What has free keys arrives as it was sent.
  if (!properties || additionalProperties || Object(value) !== value || Array.isArray(value)) return [];
  return Object.entries(properties).flatMap(([name, schema]) => {
    const member = (value as Record<string, unknown>)[fieldName(name)];
    const isNamed = `${place}.${name}`;
    if (member !== undefined) return misfits(schema, member, isNamed);
    const isAlways = required?.includes(name) && (schema.items ?? schema.additionalProperties);
    return isAlways ? [`${isNamed} is not there`] : [];
  });
}

function assertNothingShown(thing: unknown, ...kept: readonly string[]): void {
  const shown = `${inspect(thing, { depth: 9 })} ${thing instanceof Error ? `${thing.message} ${thing.stack}` : ""}`;
  for (const one of kept) assert.ok(!shown.includes(one), `it shows ${one}`);
}

const serverOperations = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");

describe("an answer", () => {
  for (const operation of serverOperations) {
    const { model } = operation.response;
    const form = enforced(model, "ignored");
    const key = valueName(model.$id);

    it(`to ${operation.slug} that says success is a value of the documented form, or a typed error`, async () => {
      await fc.assert(
        fc.asyncProperty(answersOf([200, 200, 200, 201, 202, 204], whole(model)), async (given) => {
          answer = given;
          const [value, error] = await call(operation);
          if (error) {
            assert.ok(error instanceof ResponseValidationError || error instanceof SDKError, error.name);
            assert.equal(error.status, given.status);
            assertNothingShown(error, SECRET, TOKEN, PERSONAL);
            return;
          }
          assertNothingShown(Object.assign({}, value, { [key]: 0 }), SECRET, TOKEN);
          const { httpMeta, headers, [key]: found, ...others } = value as Record<string, unknown>;
          assert.deepEqual([Object(httpMeta) === httpMeta, Object.keys(others)], [true, []]);
          assert.equal(headers !== undefined, operation.response.exposesHeaders);
          if (found === undefined) return assert.notEqual(given.status, 200);
          assert.equal(Object.getPrototypeOf(found), Object.prototype);
          assert.deepEqual(misfits(form, found, key), []);
        }),
        { seed: 20260101, numRuns: 60 },
      );
    });

    it(`to ${operation.slug} that says failure is the error of its status`, async () => {
      const statuses = [300, 302, 304, 400, 401, 403, 404, 405, 409, 413, 418, 429, 431, 500, 502, 503, 504, 599];
      const failure = { code: 8001, message: "no", error: "invalid_request", error_description: "no" };
      await fc.assert(
        fc.asyncProperty(answersOf(statuses, failure), async (given) => {
          answer = given;
          const [, error] = await call(operation);
          assert.ok(error instanceof ProveapiError, String(error));
          assert.equal(error.status, given.status);
          assert.ok(error.code === undefined || Number.isFinite(error.code), String(error.code));
          assertNothingShown(error, SECRET, TOKEN);
        }),
        { seed: 20260101, numRuns: 40 },
      );
    });
  }

  for (const { slug, namespace, paging, response } of serverOperations) {
    if (!paging) continue;
    it(`to ${slug} ends its list, or is a typed error, where all pages are gone over`, async () => {
      const lists = prove[namespace as "identity"] as unknown as Record<string, () => AsyncIterable<unknown>>;
      await fc.assert(
        fc.asyncProperty(answersOf([200, 204, 500], whole(response.model)), async (given) => {
          answer = given;
          const error = await outcomeOf(async () => {
            for await (const _ of lists[paging.each]?.() ?? []);
          });
          if (error) assertNothingShown(error, SECRET, TOKEN);
        }),
        { seed: 20260101, numRuns: 60 },
      );
    });
  }

  it("leaves nothing on what all objects have", () =>
    assert.equal(Object.hasOwn(Object.prototype, "isPolluted"), false));
});
