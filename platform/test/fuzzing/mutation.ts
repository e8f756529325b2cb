/** Requests that began as valid ones and were changed: the further from valid, the rarer. */
import type { Operation } from "@prove-identity/contract";
import fc from "fast-check";
import type { WholeCall } from "../scenes/scene.ts";
import type { RawRequest } from "./raw-request.ts";

/** A call that the platform would do. */
export interface ValidCall {
  readonly operation: Operation;
  readonly call: WholeCall;
  readonly authorization: string;
}

/** What no model expects. */
const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e9,
    1e308,
    "",
    " ",
    "\u0000",
    "\ud83d",
    "𝟚𝟘",
    "..",
    "%2e%2e",
    "' or 1=1 --",
  ),
  fc.constantFrom<unknown>([], {}, [[]], [null], { length: 1 }, "x".repeat(300), "x".repeat(5000), Array(200).fill(0)),
  fc.constant(JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}')),
  fc.string({ unit: "binary" }),
  fc.jsonValue(),
);

const hostileTexts = fc.oneof(
  fc.constantFrom("", "..", ".", "%", "/", "a/b", "\u0000", "%00", "-1", "1e9", "[]", "__proto__", "x".repeat(3000)),
  fc.string({ unit: "binary" }),
);

const oftenly = <T>(usual: T, rarely: fc.Arbitrary<T>, weight = 8): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rarely });

type Path = readonly string[];

/** Where something can be changed in a value: everywhere. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, name]))];
}

type Change = (value: unknown) => unknown;

const changes: fc.Arbitrary<Change> = fc.oneof(
  hostileValues.map((hostile) => () => hostile),
  fc.constant<Change>(() => undefined),
  fc.constant<Change>((value) => [value]),
  fc.tuple(fc.string(), hostileValues).map<Change>(([name, hostile]) => (value) => ({
    ...Object(value),
    [name]: hostile,
  })),
);

function changedAt(value: unknown, [name, ...rest]: Path, change: Change): unknown {
  if (name === undefined) return change(value);
  const parent = Object(value) as Record<string, unknown>;
  const changed = changedAt(parent[name], rest, change);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? changed : (item as unknown)));
  return { ...parent, [name]: changed };
}

const changedValue = (value: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.constantFrom(...pathsOf(value)), changes), { minLength: 1, maxLength: 3 }).map((list) => {
    let changed = value;
    for (const [path, change] of list) changed = changedAt(changed, path, change);
    return changed;
  });

const formOf = (value: unknown): string =>
  Object.entries(Object(value) as object)
    .map(([name, member]) =>
      [name, JSON.stringify(member) ?? ""].map((text) => encodeURIComponent(text.toWellFormed())),
    )
    .map((pair) => pair.join("="))
    .join("&");

function bodies({ operation: { request }, call }: ValidCall): fc.Arbitrary<Uint8Array> {
  if (!request) return oftenly(new Uint8Array(), fc.uint8Array({ maxLength: 50 }));
  const encode = request.contentType === "application/json" ? (value: unknown) => JSON.stringify(value) ?? "" : formOf;
  const text = encode(call.body);
  return fc.oneof(
    { weight: 8, arbitrary: changedValue(call.body).map((value) => Buffer.from(encode(value))) },
    { weight: 1, arbitrary: fc.nat(text.length).map((length) => Buffer.from(text.slice(0, length))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("[".repeat(2000), '{"a":'.repeat(500), `\ufeff${text}`).map((all) => Buffer.from(all)),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    { weight: 2, arbitrary: fc.constant(Buffer.from(text)) },
  );
}

const inUrl = (text: string) => encodeURIComponent(text.toWellFormed());

/** Path and query, with what is not to be had from any client library. */
function targets({ operation: { path, parameters }, call }: ValidCall): fc.Arbitrary<string> {
  const values = parameters.map(({ name }) => oftenly(String(call.parameters[name] ?? ""), hostileTexts, 3));
  const tails = fc.constantFrom("x=1", "limit=1&limit=2", "__proto__=1", "[a]=b", "%", "=%E0%A4%A", "access_token=x");
  return fc.tuple(fc.tuple(...values), fc.boolean(), oftenly("", tails)).map(([texts, asIs, tail]) => {
    let filled = path;
    const query = new URLSearchParams();
    for (const [index, { name, in: place }] of parameters.entries()) {
      const text = texts[index] ?? "";
      if (place === "query") query.append(name, text.toWellFormed());
      else filled = filled.replace(`{${name}}`, () => (asIs && /^[\w.%/-]*$/.test(text) ? text : inUrl(text)));
    }
    const all = [query.toString(), tail].filter(Boolean).join("&");
    return all ? `${filled}?${all}` : filled;
  });
}

const methods = fc.constantFrom("GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS");
const contentTypes = fc.constantFrom("", "text/plain", "application/json; charset=latin1", "multipart/form-data", "x");

export function changedRequests(valid: ValidCall): fc.Arbitrary<RawRequest> {
  const { operation, authorization } = valid;
  const authorizations = fc.constantFrom(
    "",
    "Bearer",
    "Bearer x",
    "Basic eDp5",
    "Basic %",
    `${authorization}x`,
    "x".repeat(4000),
  );
  return fc.record({
    method: oftenly<string>(operation.method, methods, 20),
    target: targets(valid),
    headers: fc.record({
      authorization: oftenly(authorization, authorizations, 15),
      "content-type": oftenly(operation.request?.contentType ?? "", contentTypes, 15),
      "x-request-id": oftenly("fuzz", fc.constantFrom("", "x".repeat(200), "<script>", "ä"), 15),
    }),
    body: bodies(valid),
  });
}
