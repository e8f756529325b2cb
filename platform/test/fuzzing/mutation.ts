/** Mutations of valid requests; large ones are rarer than small ones. */
import type { Operation } from "@proofline/contract";
import fc from "fast-check";
import { changedValue } from "../../../contract/test/changed-value.ts";
import type { WholeCall } from "../scenes/scene.ts";
import type { RawRequest } from "./raw-request.ts";

/** A successful request. */
export interface ValidCall {
  readonly operation: Operation;
  readonly call: WholeCall;
  readonly authorization: string;
}

const hostileTexts = fc.oneof(
  fc.constantFrom("", "..", ".", "%", "/", "a/b", "\u0000", "%00", "-1", "1e9", "[]", "__proto__", "x".repeat(3000)),
  fc.constantFrom(
    "a%2Fb",
    "%252e%252e%252f",
    "%ED%A0%80",
    "%C0%AF",
    "%E2%80%AE",
    "constructor",
    "x".repeat(100),
    "é".repeat(400),
  ),
  fc.string({ unit: "binary" }),
);

const oftenly = <T>(usual: T, rarely: fc.Arbitrary<T>, weight = 8): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rarely });

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
    { weight: 2, arbitrary: fc.constantFrom(...spelled(text)).map((all) => Buffer.from(all)) },
    { weight: 1, arbitrary: fc.constantFrom(...hugeBodies(call.body)).map((all) => Buffer.from(all)) },
    { weight: 2, arbitrary: fc.constant(Buffer.from(text)) },
  );
}

/** JSON that JSON.stringify cannot produce: duplicate names, numbers out of range, lone surrogates. */
function spelled(text: string): string[] {
  const rest = text.startsWith("{") && text.length > 2 ? `,${text.slice(1)}` : "}";
  const numbers = ["1e400", "-1e400", "-0", "9007199254740993", "9".repeat(400), "01", "NaN"];
  const texts = ["'a'", '"\\ud800"', '"\\u0000"', '"\\ud800\\u0000"', '"\t"'];
  return [
    ...[...numbers, ...texts].map((value) => `{"x":${value}${rest}`),
    text.replace(/("[^"]+"):("[^"]*"|true|false)/, (pair, name: string) => `${name}:1,${pair},${pair}`),
    text.replace(/:"[^"]*"/g, ':"a\\u0000b"'),
    text.replace(/:"[^"]*"/g, ':"\\udfff"'),
    text.replace(/:"[^"]*"/g, ":1e400"),
    `{"__proto__":{"phoneNumber":"2001001695"}${rest}`,
    `{"constructor":{"prototype":{"admin":true}},"toString":1,"hasOwnProperty":null${rest}`,
  ];
}

/** Oversized bodies: long lists, deep nesting, a long field name, many fields. */
function hugeBodies(body: WholeCall["body"]): string[] {
  const lists = Object.entries(body ?? {}).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
  const repeated = (count: number) =>
    lists.map(([name, items]) =>
      JSON.stringify({ ...body, [name]: Array.from({ length: count }, (_, n) => items[n % items.length]) }),
    );
  return [
    ...[101, 1001, 5000].flatMap(repeated),
    ...lists.map(([name]) => `{"${name}":${"[".repeat(1500)}${"]".repeat(1500)}}`),
    `${'{"x":'.repeat(700)}1${"}".repeat(700)}`,
    `{"x":[${"0,".repeat(1800)}0]}`,
    `{"${"x".repeat(3000)}":1}`,
    JSON.stringify(Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`x${n}`, n]))),
  ];
}

const inUrl = (text: string) => encodeURIComponent(text.toWellFormed());

/** Paths and queries that no client library sends. */
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
const contentTypes = fc.constantFrom(
  "",
  "text/plain",
  "application/json; charset=latin1",
  "application/json;charset=utf-16le",
  'APPLICATION/JSON; charset="UTF-8"; x=y',
  "application/json; charset=",
  "application/vnd.api+json",
  "application/json, text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "/",
  "x",
);

/** Unexpected headers: many, long, or of another protocol. */
const strayHeaders = fc.constantFrom<Readonly<Record<string, string>>>(
  Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`x-flood-${n}`, "y".repeat(60)])),
  { "x-long": "y".repeat(12_000) },
  { "content-encoding": "gzip" },
  { "transfer-encoding": "chunked", "content-length": "" },
  { "idempotency-key": "fuzz" },
  { "idempotency-key": "x".repeat(300) },
  { expect: "100-continue" },
  { upgrade: "websocket", connection: "upgrade" },
  { "x-http-method-override": "DELETE" },
  { "accept-encoding": "gzip, br", accept: "text/html", range: "bytes=0-1" },
);

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
  const usual = fc.record({
    method: oftenly<string>(operation.method, methods, 20),
    target: targets(valid),
    headers: fc.record({
      authorization: oftenly(authorization, authorizations, 15),
      "content-type": oftenly(operation.request?.contentType ?? "", contentTypes, 15),
      "x-request-id": oftenly("fuzz", fc.constantFrom("", "x".repeat(200), "<script>", "ä"), 15),
    }),
    body: bodies(valid),
  });
  return fc
    .tuple(usual, oftenly({}, strayHeaders, 10))
    .map(([{ headers, ...request }, stray]) => Object.assign(request, { headers: { ...headers, ...stray } }));
}
