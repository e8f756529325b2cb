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

const valid = String(formOf());
const authorization = basic(CLIENT_ID, CLIENT_SECRET);

const cases: readonly Case[] = [
  {
    name: "grant_type is missing",
    init: { body: formOf({ grant_type: undefined }) },
    message: "field 'grant_type' is missing",
  },
  { name: "grant_type has no value", init: { body: formOf({ grant_type: "" }) } },
  {
    name: "grant_type is not supported",
    init: { body: formOf({ grant_type: "password" }) },
    error: "unsupported_grant_type",
  },
  { name: "scope is set", init: { body: formOf({ scope: "read" }) }, error: "invalid_scope" },
  { name: "scope is malformed", init: { body: formOf({ scope: '"\\' }) }, error: "invalid_scope" },
  {
    name: "resource is not the issuer",
    init: { body: formOf({ resource: "https://other.example" }) },
    error: "invalid_target",
  },
  { name: "resource is malformed", init: { body: formOf({ resource: "#" }) }, error: "invalid_target" },
  {
    name: "a parameter is repeated",
    init: { headers: FORM, body: `${valid}&client_id=x` },
    message: "field 'client_id' is given more than once",
  },
  { name: "an unknown parameter is repeated", init: { headers: FORM, body: `${valid}&x=1&x=1` } },
  { name: "a parameter is repeated without a value", init: { headers: FORM, body: `${valid}&grant_type=` } },
  { name: "credentials are in the header and in the body", init: { headers: { ...FORM, authorization }, body: valid } },
  {
    name: "the request has a bearer token and a secret",
    init: { headers: { ...FORM, authorization: "Bearer x" }, body: valid },
  },
  { name: "the request has a client assertion and a secret", init: { body: formOf({ client_assertion: "x" }) } },
  { name: "the percent-encoding is malformed", init: { headers: FORM, body: `${valid}&x=%zz` } },
  { name: "a percent-encoded value is not UTF-8", init: { headers: FORM, body: `${valid}&x=%ff` } },
  { name: "the body is not UTF-8", init: { headers: FORM, body: Buffer.from([0x61, 0x3d, 0xff]) } },
  { name: "the body has a percent-encoded NUL", init: { headers: FORM, body: `${valid}&x=%00` } },
  { name: "the body has a raw NUL", init: { headers: FORM, body: `${valid}&x=\0` } },
  {
    name: "the charset is not UTF-8",
    init: { headers: { "content-type": `${FORM["content-type"]};charset=utf-16` }, body: valid },
  },
  { name: "the content type is text/plain", init: { headers: { "content-type": "text/plain" }, body: valid } },
  {
    name: "the content type is multipart/form-data",
    init: { headers: { "content-type": "multipart/form-data; boundary=x" }, body: valid },
  },
  { name: "the content type is malformed", init: { headers: { "content-type": "nonsense;;" }, body: valid } },
  { name: "the body has 3 MB", init: { headers: FORM, body: `x=${"y".repeat(3 * 1024 * 1024)}` } },
  { name: "the body is slightly over 4 KB", init: { headers: FORM, body: `${valid}&x=${"y".repeat(4096)}` } },
  { name: "the JSON is malformed", init: { headers: JSON_TYPE, body: "{" } },
  { name: "the JSON is not an object", init: { headers: JSON_TYPE, body: "[]" } },
  { name: "the JSON is null", init: { headers: JSON_TYPE, body: "null" } },
  {
    name: "the JSON has a number as value",
    init: { headers: JSON_TYPE, body: '{"grant_type":1}' },
    message: "field 'grant_type' must be a string",
  },
  { name: "the JSON has a repeated member", init: { headers: JSON_TYPE, body: '{"client_id":"a","client_id":"b"}' } },
];

describe("POST /token with status 400", async () => {
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
    test(`POST /token returns 400 when ${name}`, async () => {
      const actual = await assertRefused(await server.token(init), error);
      if (message) assert.equal(actual, message);
    });
  }

  for (const name of ["client_id", "client_secret", "access_token"]) {
    test(`POST /token returns 400 when ${name} is in the URI`, async () => {
      const response = await fetch(`${server.url}/token?${name}=x`, { method: "POST", body: formOf() });
      await assertRefused(response);
    });
  }

  test("POST /token only uses characters of RFC 6749 in error_description, for any input", async () => {
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

  test("POST /token never returns 5xx for any body bytes", async () => {
    const types = fc.constantFrom(FORM, JSON_TYPE);
    const property = fc.asyncProperty(types, fc.uint8Array({ maxLength: 60 }), async (headers, body) => {
      const { status } = await server.token({ headers, body: Buffer.from(body) });
      assert.ok(status === 400 || status === 401, `status ${status}`);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
