import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import fc from "fast-check";
import { basic, CLIENT_ID, CLIENT_SECRET, formOf, startTestServer } from "../../../test/oauth-server.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const JSON_TYPE = { "content-type": "application/json" };
const ALLOWED = /^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/;

interface Case {
  readonly name: string;
  readonly init: RequestInit;
  readonly error?: string;
  readonly message?: string;
}

const right = String(formOf());
const authorization = basic(CLIENT_ID, CLIENT_SECRET);

const cases: readonly Case[] = [
  {
    name: "no grant_type",
    init: { body: formOf({ grant_type: undefined }) },
    message: "field 'grant_type' is missing",
  },
  { name: "grant_type without a value", init: { body: formOf({ grant_type: "" }) } },
  { name: "another grant", init: { body: formOf({ grant_type: "password" }) }, error: "unsupported_grant_type" },
  { name: "a scope", init: { body: formOf({ scope: "read" }) }, error: "invalid_scope" },
  { name: "a malformed scope", init: { body: formOf({ scope: '"\\' }) }, error: "invalid_scope" },
  { name: "another resource", init: { body: formOf({ resource: "https://other.example" }) }, error: "invalid_target" },
  { name: "a malformed resource", init: { body: formOf({ resource: "#" }) }, error: "invalid_target" },
  {
    name: "a repeated parameter",
    init: { headers: FORM, body: `${right}&client_id=x` },
    message: "field 'client_id' is given more than once",
  },
  { name: "a repeated unknown parameter", init: { headers: FORM, body: `${right}&x=1&x=1` } },
  { name: "a parameter repeated without a value", init: { headers: FORM, body: `${right}&grant_type=` } },
  { name: "two ways to authenticate", init: { headers: { ...FORM, authorization }, body: right } },
  { name: "a bearer token and a secret", init: { headers: { ...FORM, authorization: "Bearer x" }, body: right } },
  { name: "an assertion and a secret", init: { body: formOf({ client_assertion: "x" }) } },
  { name: "bad percent-encoding", init: { headers: FORM, body: `${right}&x=%zz` } },
  { name: "percent-encoding that is no UTF-8", init: { headers: FORM, body: `${right}&x=%ff` } },
  { name: "bytes that are no UTF-8", init: { headers: FORM, body: Buffer.from([0x61, 0x3d, 0xff]) } },
  { name: "a NUL", init: { headers: FORM, body: `${right}&x=%00` } },
  { name: "a raw NUL", init: { headers: FORM, body: `${right}&x=\0` } },
  {
    name: "a charset other than UTF-8",
    init: { headers: { "content-type": `${FORM["content-type"]};charset=utf-16` }, body: right },
  },
  { name: "plain text", init: { headers: { "content-type": "text/plain" }, body: right } },
  { name: "multipart", init: { headers: { "content-type": "multipart/form-data; boundary=x" }, body: right } },
  { name: "a content type that is none", init: { headers: { "content-type": "nonsense;;" }, body: right } },
  { name: "a body of 3 MB", init: { headers: FORM, body: `x=${"y".repeat(3 * 1024 * 1024)}` } },
  { name: "a body just over 4 KB", init: { headers: FORM, body: `${right}&x=${"y".repeat(4096)}` } },
  { name: "malformed JSON", init: { headers: JSON_TYPE, body: "{" } },
  { name: "JSON that is no object", init: { headers: JSON_TYPE, body: "[]" } },
  { name: "JSON null", init: { headers: JSON_TYPE, body: "null" } },
  {
    name: "JSON with a number",
    init: { headers: JSON_TYPE, body: '{"grant_type":1}' },
    message: "field 'grant_type' must be a string",
  },
  { name: "JSON with a repeated member", init: { headers: JSON_TYPE, body: '{"client_id":"a","client_id":"b"}' } },
];

describe("POST /token answers 400", async () => {
  const server = await startTestServer();
  after(() => server.close());

  async function assertRefused(response: Response, error = "invalid_request"): Promise<string> {
    const body = (await response.json()) as Record<string, unknown>;
    assert.equal(response.status, 400);
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.equal(response.headers.get("pragma"), "no-cache");
    assert.deepEqual(Object.keys(body).sort(), ["code", "error", "error_description", "message"]);
    assert.equal(body["code"], 8001);
    assert.equal(body["error"], error);
    assert.match(String(body["error_description"]), ALLOWED);
    return String(body["message"]);
  }

  for (const { name, init, error, message } of cases) {
    test(`to ${name}`, async () => {
      const said = await assertRefused(await server.token(init), error);
      if (message) assert.equal(said, message);
    });
  }

  for (const name of ["client_id", "client_secret", "access_token"]) {
    test(`to ${name} in the URI`, async () => {
      const response = await fetch(`${server.url}/token?${name}=x`, { method: "POST", body: formOf() });
      await assertRefused(response);
    });
  }

  test("and never more than the RFC's characters in error_description, whatever was sent", async () => {
    const anything = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
    const property = fc.asyncProperty(anything, anything, async (name, value) => {
      const body = new URLSearchParams([...formOf(), [`!${name}`, value], [`!${name}`, value]]);
      await assertRefused(await server.token({ body }));
    });
    await fc.assert(property, {
      numRuns: 50,
      examples: [
        ['"\\\n\r\0', "😀"],
        ["é\u2028", '"'],
      ],
    });
  });

  test("and never 5xx, whatever the bytes of the body", async () => {
    const types = fc.constantFrom(FORM, JSON_TYPE);
    const property = fc.asyncProperty(types, fc.uint8Array({ maxLength: 60 }), async (headers, body) => {
      const { status } = await server.token({ headers, body: Buffer.from(body) });
      assert.ok(status === 400 || status === 401, `status ${status}`);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
