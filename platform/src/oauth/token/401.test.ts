import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { basic, CLIENT_ID, CLIENT_SECRET, formOf, PAST_CACHE, startTestServer } from "../../../test/oauth-server.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const body = "grant_type=client_credentials";
const encoded = (text: string) => Buffer.from(text, "latin1").toString("base64");

const cases: Readonly<Record<string, RequestInit>> = {
  "no body and no credentials": {},
  "no credentials": { headers: FORM, body },
  "an id without a secret": { body: formOf({ client_secret: undefined }) },
  "a secret without an id": { body: formOf({ client_id: undefined }) },
  "a secret without a value": { body: formOf({ client_secret: "" }) },
  "an unsupported way to authenticate": { body: formOf({ client_secret: undefined, client_assertion: "x" }) },
  "a wrong secret in the body": { body: formOf({ client_secret: "wrong" }) },
  "a wrong secret in JSON": {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ grant_type: "client_credentials", client_id: CLIENT_ID, client_secret: "wrong" }),
  },
  "a wrong secret in Basic": { headers: { ...FORM, authorization: basic(CLIENT_ID, "wrong") }, body },
  "an unknown client in Basic": { headers: { ...FORM, authorization: basic("nobody", CLIENT_SECRET) }, body },
  "an id full of SQL": { body: formOf({ client_id: "' OR 1=1 --" }) },
  "the name of an object's own member": { body: formOf({ client_id: "__proto__" }) },
  "Basic without anything": { headers: { ...FORM, authorization: "Basic" }, body },
  "Basic that is not base64": { headers: { ...FORM, authorization: "Basic !!!" }, body },
  "Basic without a colon": { headers: { ...FORM, authorization: `Basic ${encoded("nocolon")}` }, body },
  "Basic that is no UTF-8": { headers: { ...FORM, authorization: `Basic ${encoded("\xff:\xff")}` }, body },
  "Basic with bad percent-encoding": { headers: { ...FORM, authorization: `Basic ${encoded("a%zz:b")}` }, body },
  "a Bearer token": { headers: { ...FORM, authorization: "Bearer x" }, body },
};

describe("POST /token answers 401", async () => {
  // The cases together are more failures than one address may have.
  const failureLimits = { perClientAndAddress: 100, perAddress: 100, perClient: 100 };
  const server = await startTestServer({ failureLimits });
  after(() => server.close());

  for (const [name, init] of Object.entries(cases)) {
    test(`with WWW-Authenticate to ${name}`, async () => {
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

  test("alike to an unknown client and to a wrong secret, byte by byte and with the same reads", async (t) => {
    const { mock: read } = t.mock.method(server.store, "read");
    const answers = [];
    await server.accessToken();
    for (const client_id of [CLIENT_ID, "nobody"]) {
      read.resetCalls();
      const response = await server.token({
        headers: { "x-request-id": "the-same" },
        body: formOf({ client_id, client_secret: "wrong" }),
      });
      const headers = [...response.headers].filter(([name]) => name !== "date");
      answers.push({ status: response.status, headers, body: await response.text() });
      assert.equal(read.callCount(), 1);
    }
    assert.deepEqual(answers[0], answers[1]);
  });

  test("to an expired secret, however warm the cache", async () => {
    await server.addSecret(CLIENT_ID, "expiring", server.clock.now() + 5000);
    const init = { body: formOf({ client_secret: "expiring" }) };
    assert.equal((await server.token(init)).status, 200);
    server.clock.advance(5000);
    assert.equal((await server.token(init)).status, 401);
    server.clock.advance(PAST_CACHE);
    assert.equal((await server.token(init)).status, 401);
  });
});
