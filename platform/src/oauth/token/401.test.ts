import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { basic, CLIENT_ID, CLIENT_SECRET, formOf, PAST_CACHE, startTestServer } from "../../../test/oauth-server.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const body = "grant_type=client_credentials";
const encoded = (text: string) => Buffer.from(text, "latin1").toString("base64");

const cases: Readonly<Record<string, RequestInit>> = {
  "there is no body and no Authorization header": {},
  "there are no credentials": { headers: FORM, body },
  "client_secret is missing": { body: formOf({ client_secret: undefined }) },
  "client_id is missing": { body: formOf({ client_id: undefined }) },
  "client_secret is empty": { body: formOf({ client_secret: "" }) },
  "the authentication method is not supported": { body: formOf({ client_secret: undefined, client_assertion: "x" }) },
  "the secret in the form is wrong": { body: formOf({ client_secret: "wrong" }) },
  "the secret in the JSON body is wrong": {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ grant_type: "client_credentials", client_id: CLIENT_ID, client_secret: "wrong" }),
  },
  "the Basic secret is wrong": { headers: { ...FORM, authorization: basic(CLIENT_ID, "wrong") }, body },
  "the Basic client is unknown": { headers: { ...FORM, authorization: basic("nobody", CLIENT_SECRET) }, body },
  "client_id contains SQL": { body: formOf({ client_id: "' OR 1=1 --" }) },
  "client_id is a property of Object.prototype": { body: formOf({ client_id: "__proto__" }) },
  "Basic has no credentials": { headers: { ...FORM, authorization: "Basic" }, body },
  "Basic is not base64": { headers: { ...FORM, authorization: "Basic !!!" }, body },
  "Basic has no colon": { headers: { ...FORM, authorization: `Basic ${encoded("nocolon")}` }, body },
  "Basic is not UTF-8": { headers: { ...FORM, authorization: `Basic ${encoded("\xff:\xff")}` }, body },
  "Basic has malformed percent-encoding": { headers: { ...FORM, authorization: `Basic ${encoded("a%zz:b")}` }, body },
  "the Authorization header has a Bearer token": { headers: { ...FORM, authorization: "Bearer x" }, body },
};

describe("POST /token with status 401", async () => {
  // The cases together exceed the default failure limit of one address.
  const failureLimits = { perClientAndAddress: 100, perAddress: 100, perClient: 100 };
  const server = await startTestServer({ failureLimits });
  after(() => server.close());

  for (const [name, init] of Object.entries(cases)) {
    test(`POST /token returns 401 with WWW-Authenticate when ${name}`, async () => {
      const response = await server.token(init);
      assert.equal(response.status, 401);
      assert.equal(response.headers.get("www-authenticate"), 'Basic realm="proofline", charset="UTF-8"');
      assert.equal(response.headers.get("cache-control"), "no-store");
      assert.equal(response.headers.get("pragma"), "no-cache");
      assert.deepEqual(await response.json(), {
        code: 8002,
        message: "not authorized",
        error: "invalid_client",
        error_description: "not authorized",
      });
    });
  }

  test("POST /token responds identically, with the same number of reads, to an unknown client and a wrong secret", async (t) => {
    const { mock: read } = t.mock.method(server.store, "read");
    const responses = [];
    await server.accessToken();
    for (const client_id of [CLIENT_ID, "nobody"]) {
      read.resetCalls();
      const response = await server.token({
        headers: { "x-request-id": "the-same" },
        body: formOf({ client_id, client_secret: "wrong" }),
      });
      const headers = [...response.headers].filter(([name]) => name !== "date");
      responses.push({ status: response.status, headers, body: await response.text() });
      assert.equal(read.callCount(), 1);
    }
    assert.deepEqual(responses[0], responses[1]);
  });

  test("POST /token returns 401 for an expired secret of a cached client", async () => {
    await server.addSecret(CLIENT_ID, "expiring", server.clock.now() + 5000);
    const init = { body: formOf({ client_secret: "expiring" }) };
    assert.equal((await server.token(init)).status, 200);
    server.clock.advance(5000);
    assert.equal((await server.token(init)).status, 401);
    server.clock.advance(PAST_CACHE);
    assert.equal((await server.token(init)).status, 401);
  });
});
