import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from "jose";
import { HOUR, MINUTE, SECOND } from "../../system/clock.ts";
import { basic, CLIENT_ID, CLIENT_SECRET, formOf, PAST_CACHE, startTestServer } from "../../../test/oauth-server.ts";

const FORM = "application/x-www-form-urlencoded";

describe("POST /token with status 200", async () => {
  const server = await startTestServer();
  after(() => server.close());

  test("POST /token returns a Bearer token for one hour without scope or refresh token, with Cache-Control: no-store", async () => {
    const response = await server.token({ body: formOf() });
    const body = (await response.json()) as Record<string, unknown>;
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.equal(response.headers.get("pragma"), "no-cache");
    assert.deepEqual(Object.keys(body).sort(), ["access_token", "expires_in", "token_type"]);
    assert.equal(body["token_type"], "Bearer");
    assert.equal(body["expires_in"], 3600);
  });

  test("POST /token returns a JWT that conforms to RFC 9068 and verifies with the JWKS", async () => {
    const token = await server.accessToken();
    const keys = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
      currentDate: new Date(server.clock.now()),
    });
    const now = server.clock.now() / SECOND;
    assert.deepEqual(Object.keys(protectedHeader).sort(), ["alg", "kid", "typ"]);
    assert.equal(protectedHeader.typ, "at+jwt");
    assert.equal(protectedHeader.alg, "ES256");
    const { jti, ...claims } = payload;
    const iss = server.url;
    assert.deepEqual(claims, { iss, aud: iss, sub: CLIENT_ID, client_id: CLIENT_ID, iat: now, exp: now + 3600 });
    assert.equal(Buffer.from(jti ?? "", "base64url").length, 20);
  });

  test("POST /token returns a new token for every request", async () => {
    const tokens = await Promise.all(Array.from({ length: 250 }, () => server.accessToken()));
    assert.equal(new Set(tokens.map((token) => decodeJwt(token).jti)).size, 250);
  });

  for (const scheme of ["Basic", "basic", "BASIC"]) {
    test(`POST /token accepts credentials in the Authorization header with scheme ${scheme}`, async () => {
      const authorization = basic(CLIENT_ID, CLIENT_SECRET).replace("Basic", scheme);
      const response = await server.token(form(authorization));
      assert.equal(response.status, 200);
    });
  }

  const odd = "a:b+c%d é✓ 😀&=\"\\'";

  test("POST /token accepts a secret with special characters, form-urlencoded before base64", async () => {
    await server.addClient(odd, odd);
    const response = await server.token(form(basic(odd, odd)));
    assert.equal(response.status, 200);
  });

  test("POST /token accepts a secret with special characters in a form and in a JSON body", async () => {
    await server.addClient(`${odd} body`, odd);
    const credentials = { client_id: `${odd} body`, client_secret: odd };
    const json = JSON.stringify({ grant_type: "client_credentials", ...credentials });
    assert.equal((await server.token({ body: formOf(credentials) })).status, 200);
    assert.equal((await server.token({ headers: { "content-type": "application/json" }, body: json })).status, 200);
  });

  test("POST /token accepts client_id in the body together with Basic only if both match", async () => {
    const body = "grant_type=client_credentials&client_id=";
    const { headers } = form(basic(CLIENT_ID, CLIENT_SECRET));
    assert.equal((await server.token({ headers, body: body + CLIENT_ID })).status, 200);
    assert.equal((await server.token({ headers, body: `${body}other` })).status, 400);
  });

  for (const contentType of [
    `${FORM};charset=UTF-8`,
    `${FORM}; charset="utf-8"`,
    "Application/X-WWW-Form-URLEncoded",
    "application/json; charset=utf-8",
  ]) {
    test(`POST /token accepts the content type ${contentType}`, async () => {
      const body = contentType.includes("json") ? JSON.stringify(Object.fromEntries(formOf())) : String(formOf());
      const response = await server.token({ headers: { "content-type": contentType }, body });
      assert.equal(response.status, 200);
    });
  }

  test("POST /token accepts unknown parameters, parameters without a value, and the issuer as resource", async () => {
    const body = `${String(formOf({ resource: server.url, scope: "", future: "x" }))}&flag&&other=`;
    assert.equal((await server.token({ ...form(), body })).status, 200);
  });

  test("POST /token accepts both secrets during a rotation and rejects an expired one", async () => {
    const status = async (secret: string) =>
      (await server.token({ body: formOf({ client_id: "rotating", client_secret: secret }) })).status;
    await server.addClient("rotating", "old");
    assert.equal(await status("old"), 200);
    await server.addSecret("rotating", "new");
    assert.equal(await status("new"), 200, "a new secret works immediately, although the client is cached");
    assert.equal(await status("old"), 200);
    await server.addSecret("rotating", "short-lived", server.clock.now() + MINUTE);
    assert.equal(await status("short-lived"), 200);
    server.clock.advance(PAST_CACHE);
    assert.equal(await status("short-lived"), 401);
    assert.equal(await status("new"), 200);
  });

  test("POST /token does not read the database for a cached client and never writes it", async (t) => {
    await server.accessToken();
    const { mock: read } = t.mock.method(server.store, "read");
    const { mock: commit } = t.mock.method(server.store, "commit");
    await server.accessToken();
    assert.equal(read.callCount(), 0);
    server.clock.advance(HOUR);
    await server.accessToken();
    assert.equal(read.callCount(), 1);
    assert.equal(commit.callCount(), 0);
  });
});

for (const signingAlgorithm of ["RS256", "EdDSA"] as const) {
  test(`POST /token signs with the configured algorithm ${signingAlgorithm}, and the API accepts the token`, async () => {
    const server = await startTestServer({ signingAlgorithm });
    const token = await server.accessToken();
    assert.equal(decodeProtectedHeader(token).alg, signingAlgorithm);
    assert.equal((await server.call(`Bearer ${token}`)).status, 200);
    await server.close();
  });
}

/** A valid request with credentials in the header. */
function form(authorization?: string) {
  const headers: Record<string, string> = { "content-type": FORM, ...(authorization && { authorization }) };
  return { headers, body: "grant_type=client_credentials" };
}
