import assert from "node:assert/strict";
import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { after, describe, test } from "node:test";
import { CompactEncrypt, decodeJwt, decodeProtectedHeader } from "jose";
import { base64urlJson } from "./access-token.ts";
import { startTestServer } from "../../test/oauth-server.ts";

describe("access token verification", async () => {
  const server = await startTestServer();
  after(() => server.close());

  const valid = await server.accessToken();
  const [header64 = "", payload64 = "", signature64 = ""] = valid.split(".");
  const header = decodeProtectedHeader(valid) as Record<string, unknown>;
  const claims = decodeJwt(valid) as Record<string, unknown>;
  const now = Number(claims["iat"]);
  const { active } = server.oauth.keys;

  /** Signs with the platform's key. Segments are JSON text or values. */
  const signed = (head: object | string, body: object | string) => {
    const input = `${segment(head)}.${segment(body)}`;
    return `${input}.${active.sign(Buffer.from(input)).toString("base64url")}`;
  };
  const withHeader = (changes: object) => signed({ ...header, ...changes }, claims);
  const withClaims = (changes: object) => signed(header, { ...claims, ...changes });
  const without = (name: string) => signed(header, omit(claims, name));
  const hmac = (key: string | Buffer) => {
    const input = `${base64urlJson({ ...header, alg: "HS256" })}.${payload64}`;
    return `${input}.${createHmac("sha256", key).update(input).digest("base64url")}`;
  };

  const attacker = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signedByAttacker = (head: object) => {
    const input = `${base64urlJson(head)}.${payload64}`;
    return `${input}.${signP1363(input, attacker.privateKey)}`;
  };
  const jwk = attacker.publicKey.export({ format: "jwk" });
  const json = { header: JSON.stringify(header), claims: JSON.stringify(claims) };

  const forged: Readonly<Record<string, string>> = {
    "alg none without signature": `${base64urlJson({ ...header, alg: "none" })}.${payload64}.`,
    "alg None with the old signature": `${base64urlJson({ ...header, alg: "None" })}.${payload64}.${signature64}`,
    "HS256 signed with the public key as PEM": hmac(active.publicKey.export({ format: "pem", type: "spki" })),
    "HS256 signed with the public key as JWK": hmac(JSON.stringify(active.jwk)),
    "HS256 signed with nothing": hmac(""),
    "an alg that does not match the key": withHeader({ alg: "RS256" }),
    "a changed payload": `${header64}.${base64urlJson({ ...claims, client_id: "second", sub: "second" })}.${signature64}`,
    "a changed signature": `${header64}.${payload64}.${"A".repeat(86)}`,
    "a signature of zeros": `${header64}.${payload64}.${Buffer.alloc(64).toString("base64url")}`,
    "an empty signature": `${header64}.${payload64}.`,
    "two segments": `${header64}.${payload64}`,
    "another issuer": withClaims({ iss: "https://other.example" }),
    "another audience": withClaims({ aud: "https://other.example" }),
    "several audiences": withClaims({ aud: [server.url, "https://other.example"] }),
    "typ JWT": withHeader({ typ: "JWT" }),
    "no typ": signed(omit(header, "typ"), claims),
    "an unknown kid": withHeader({ kid: "unknown" }),
    "no kid": signed(omit(header, "kid"), claims),
    "a kid that is a path": withHeader({ kid: "../../../../dev/null" }),
    "a kid that is SQL": withHeader({ kid: "x' UNION SELECT 'key' --" }),
    "a kid that is a property of Object.prototype": withHeader({ kid: "__proto__" }),
    "a kid that is not a string": withHeader({ kid: { a: 1 } }),
    "exp in the past": withClaims({ exp: now - 1 }),
    "exp now": withClaims({ exp: now }),
    "exp that is not a number": withClaims({ exp: "2999999999" }),
    "nbf in the future": withClaims({ nbf: now + 61 }),
    "iat in the future": withClaims({ iat: now + 61 }),
    "a sub that is not the client": withClaims({ sub: "second" }),
    "a duplicate member in the claims": signed(json.header, json.claims.replace("{", '{"client_id":"second",')),
    "a duplicate member in the header": signed(json.header.replace("{", '{"alg":"none",'), json.claims),
    "whitespace in the claims": signed(json.header, `${json.claims} `),
    "claims that are not an object": signed(header, "[]"),
    "a payload that is not JSON": signed(header, "x"),
    "an unknown crit": withHeader({ crit: ["unknown"], unknown: 1 }),
    "an unencoded payload": withHeader({ crit: ["b64"], b64: false }),
    "an attacker's key in jwk": signedByAttacker({ ...header, jwk }),
    "an attacker's key at jku": signedByAttacker({ ...header, kid: "x", jku: "http://127.0.0.1:9/keys" }),
    "an attacker's key at x5u": signedByAttacker({ ...header, x5u: "http://127.0.0.1:9/cert" }),
    "jku with the platform's key": withHeader({ jku: "http://127.0.0.1:9/keys" }),
    "the platform's kid with another key": signedByAttacker(header),
    "a token of more than 8 KiB": withClaims({ padding: "x".repeat(8 * 1024) }),
    "a compressed JWE": await encryptedBomb(),
    ...Object.fromEntries(Object.keys(claims).map((name) => [`no ${name}`, without(name)])),
  };

  test("the API accepts a valid access token", async () => {
    assert.equal((await server.call(`Bearer ${valid}`)).status, 200);
    assert.equal(
      (await server.call(`Bearer ${withClaims({})}`)).status,
      200,
      "a token signed by the test helper is valid",
    );
  });

  for (const [name, token] of Object.entries(forged)) {
    test(`the API rejects a forged access token: ${name}`, async () => {
      const response = await server.call(`Bearer ${token}`);
      assert.equal(response.status, 401);
      assert.match(response.headers.get("www-authenticate") ?? "", /^Bearer .*error="invalid_token"/);
      assert.deepEqual(await response.json(), { code: 8002, message: "not authorized" });
    });
  }
});

const segment = (value: object | string) =>
  typeof value === "string" ? Buffer.from(value).toString("base64url") : base64urlJson(value);

const omit = (value: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

const signP1363 = (input: string, key: KeyObject) =>
  sign("sha256", Buffer.from(input), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");

/** A decompression bomb: 200 kB of deflated zeros. */
async function encryptedBomb(): Promise<string> {
  const key = Buffer.alloc(32, 1);
  return new CompactEncrypt(Buffer.alloc(200_000))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", zip: "DEF" })
    .encrypt(key);
}
