import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { isProveError, ProveError } from "@prove-identity/prove-api";
import {
  signWebhook,
  verifyWebhook,
  type VerifyWebhookOptions,
  WebhookVerificationError,
} from "@prove-identity/prove-api/webhooks";
import fc from "fast-check";
import { failureOf } from "./recording-server.ts";

const secret = "whsec_MARKER-secret";
const now = 1_800_000_000_000;
const second = now / 1_000;
const events = [{ eventId: "e1", eventType: "PORT", description: "Größe 📞", phone: { carrier: "x" } }, {}];
const body = JSON.stringify(events);
const valid = { iss: "Prove Identity", iat: second, exp: second + 60 };

const base64url = (value: object | string) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const hashOf = (text: string | Buffer) => createHash("sha256").update(text).digest("base64url");

/** Signs a token with Node.js instead of the SDK. */
function tokenOf(claims: object | string, header: object = { alg: "HS256", typ: "JWT" }, key = secret): string {
  const signed = `${base64url(header)}.${base64url(claims)}`;
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

const withToken = (token: string) => ({ "x-prove-authorization": `Bearer ${token}` });
const verify = (options: Partial<VerifyWebhookOptions> = {}) =>
  verifyWebhook({ body, headers: withToken(tokenOf(valid)), secret, now, ...options });

async function reasonOf(options: Partial<VerifyWebhookOptions>): Promise<string> {
  const error = await failureOf(verify(options));
  assert.ok(
    error instanceof WebhookVerificationError && error instanceof ProveError && isProveError(error),
    `${error}`,
  );
  const shown = inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error);
  assert.doesNotMatch(shown, /MARKER|eyJ/, "the message contains neither secret nor token");
  return error.reason;
}

const reasonOfClaims = (claims: object, options: Partial<VerifyWebhookOptions> = {}) =>
  reasonOf({ headers: withToken(tokenOf(claims)), ...options });

describe("a valid webhook", () => {
  const headers = withToken(tokenOf(valid));

  it("verifyWebhook returns the events with all members", async () => {
    assert.deepEqual(await verify(), events);
  });

  const forms: Record<string, VerifyWebhookOptions["headers"]> = {
    Headers: new Headers(headers),
    "an object with names in any case": { "X-PROVE-Authorization": headers["x-prove-authorization"], host: undefined },
    "an object of arrays": { "x-prove-authorization": [headers["x-prove-authorization"]], "set-cookie": ["a", "b"] },
    "an object with a member `get`": { get: "1", ...headers },
  };
  for (const [name, given] of Object.entries(forms)) {
    it(`verifyWebhook accepts headers as ${name}`, async () => {
      assert.deepEqual(await verify({ headers: given }), events);
    });
  }

  it("verifyWebhook accepts the body as Uint8Array, Buffer, subarray and array of another realm", async () => {
    const claims = { ...valid, body_sha256: hashOf(body) };
    const bytes = new TextEncoder().encode(body);
    const part = new Uint8Array([1, ...bytes, 2]).subarray(1, -1);
    const foreign = runInNewContext("Uint8Array.from(bytes)", { bytes: [...bytes] }) as Uint8Array;
    for (const form of [bytes, Buffer.from(body), part, foreign]) {
      assert.deepEqual(await verify({ body: form, headers: withToken(tokenOf(claims)) }), events);
    }
  });

  it("verifyWebhook accepts a list of secrets, so that secrets can be rotated", async () => {
    assert.deepEqual(await verify({ secret: ["whsec_new", secret] }), events);
    assert.deepEqual(await verify({ secret: ["", secret] }), events);
    assert.equal(await reasonOf({ secret: ["whsec_new", "whsec_newer"] }), "signatureMismatch");
  });

  it("verifyWebhook tolerates clocks that differ by up to 60 s", async () => {
    const at = (offset: number) => ({ ...valid, iat: second + offset, nbf: second + offset, exp: second + offset + 1 });
    assert.deepEqual(await verify({ headers: withToken(tokenOf(at(60))) }), events);
    assert.deepEqual(await verify({ headers: withToken(tokenOf(at(-60))) }), events);
    assert.equal(await reasonOfClaims(at(61)), "tokenNotYetValid");
    assert.equal(await reasonOfClaims(at(-61)), "tokenExpired");
  });

  it("verifyWebhook uses the current time by default", async () => {
    const { body, headers } = await signWebhook({ events, secret });
    assert.deepEqual(await verifyWebhook({ body, headers, secret }), events);
    await assert.rejects(verify({ now: undefined }), { reason: "tokenNotYetValid" });
  });
});

describe("the times of a token", () => {
  const { iss, iat, exp } = valid;

  it("a token needs exp, or iat within the tolerance", async () => {
    assert.deepEqual(await verify({ headers: withToken(tokenOf({ iss, exp })) }), events);
    assert.deepEqual(await verify({ headers: withToken(tokenOf({ iss, iat: second - 300 })) }), events);
    assert.equal(await reasonOfClaims({ iss, iat: second - 301 }), "tokenExpired");
    assert.equal(await reasonOfClaims({ ...valid, iat: second - 31 }, { toleranceSeconds: 30 }), "tokenExpired");
    assert.equal(await reasonOfClaims({ iss }), "tokenMalformed");
    assert.equal(await reasonOfClaims({ iss, nbf: iat }), "tokenMalformed");
  });

  it("times that are not finite numbers are rejected, in token and options", async () => {
    for (const time of ["1", null, [], {}, true]) {
      assert.equal(await reasonOfClaims({ iss, exp: time }), "tokenMalformed");
      assert.equal(await reasonOfClaims({ ...valid, nbf: time }), "tokenMalformed");
    }
    const endless = withToken(tokenOf(`{"iss":"${iss}","exp":1e999}`));
    assert.equal(await reasonOf({ headers: endless }), "tokenMalformed");
    assert.equal(await reasonOfClaims({ iss, exp }, { now: Number.NaN }), "tokenExpired");
    assert.equal(await reasonOfClaims({ iss, iat }, { toleranceSeconds: Number.NaN }), "tokenExpired");
  });
});

describe("an invalid webhook", () => {
  it("a webhook with another secret or without secrets is rejected", async () => {
    assert.equal(await reasonOf({ secret: "whsec_other" }), "signatureMismatch");
    assert.equal(await reasonOf({ secret: secret.replace("whsec_", "") }), "signatureMismatch");
    for (const missing of ["", [], [""], undefined as never])
      assert.equal(await reasonOf({ secret: missing }), "secretMissing");
  });

  it("a token with another algorithm than HS256 or with critical headers is rejected", async () => {
    for (const alg of ["none", "None", "hs256", "HS512", "RS256", "", null, ["HS256"], undefined]) {
      assert.equal(await reasonOf({ headers: withToken(tokenOf(valid, { alg })) }), "algorithmRefused");
    }
    const unsigned = `${base64url({ alg: "none" })}.${base64url(valid)}.`;
    assert.equal(await reasonOf({ headers: withToken(unsigned) }), "algorithmRefused");
    assert.equal(await reasonOf({ headers: withToken(tokenOf(valid).replace(/[^.]+$/, "")) }), "signatureMismatch");
    const critical = tokenOf(valid, { alg: "HS256", crit: ["b64"], b64: false });
    assert.equal(await reasonOf({ headers: withToken(critical) }), "algorithmRefused");
  });

  it("a token with another issuer is rejected", async () => {
    for (const iss of ["prove identity", "", null, undefined, ["Prove Identity"]]) {
      assert.equal(await reasonOfClaims({ ...valid, iss }), "issuerMismatch");
    }
  });

  it("a missing, repeated, malformed or too large header is rejected", async () => {
    const header = `Bearer ${tokenOf(valid)}`;
    for (const headers of [{}, new Headers(), { authorization: header }, { "x-prove-authorization": [] }]) {
      assert.equal(await reasonOf({ headers }), "headerMissing");
    }
    for (const value of [
      [header, header],
      `${header}, ${header}`,
      tokenOf(valid),
      "Basic a",
      "Bearer a.b",
      "Bearer !",
    ]) {
      assert.equal(await reasonOf({ headers: { "x-prove-authorization": value } }), "tokenMalformed");
    }
    const twice = { "x-prove-authorization": header, "X-Prove-Authorization": header };
    assert.equal(await reasonOf({ headers: twice }), "tokenMalformed");
    const large = tokenOf({ ...valid, padding: "x".repeat(9_000) });
    assert.equal(await reasonOf({ headers: withToken(large) }), "tokenTooLarge");
  });

  it("a parsed body is rejected, and the message states how to read the raw body", async () => {
    for (const parsed of [events, {}, null, undefined, 1, new ArrayBuffer(2)] as never[]) {
      assert.equal(await reasonOf({ body: parsed }), "bodyParsed");
    }
    await assert.rejects(verify({ body: events as never }), /express\.raw.*Fastify.*request\.text.*Workers/);
  });

  it("a body that does not match body_sha256 is rejected", async () => {
    const headers = withToken(tokenOf({ ...valid, body_sha256: hashOf(body) }));
    assert.deepEqual(await verify({ headers, requireBodyHash: true }), events);
    assert.equal(await reasonOf({ headers, body: body.replace("PORT", "XXXX") }), "bodyMismatch");
    assert.equal(await reasonOf({ headers, body: `${body} ` }), "bodyMismatch");
    for (const hash of ["", null, 1, hashOf(body).toUpperCase()]) {
      assert.equal(await reasonOfClaims({ ...valid, body_sha256: hash }), "bodyMismatch");
    }
  });

  it("requireBodyHash rejects a token without body_sha256", async () => {
    assert.equal(await reasonOf({ requireBodyHash: true }), "bodyHashMissing");
    assert.notDeepEqual(await verify({ body: "[{}]" }), events, "without a hash, the token is valid for any body");
  });

  it("a body that is not a JSON array of objects is rejected", async () => {
    for (const text of ["", "{}", "null", "[1]", "[null]", "[[]]", "[", '"a"', Uint8Array.of(0x5b, 0xff, 0x5d)]) {
      assert.equal(await reasonOf({ body: text }), "bodyMalformed");
    }
  });
});

describe("fuzzed webhooks", () => {
  const signed = async () => {
    const { body, headers } = await signWebhook({ events, secret, now });
    return { body, token: headers["x-prove-authorization"]?.replace("Bearer ", "") ?? "" };
  };
  /** Replaces, inserts or (if `by` is empty) deletes one character. */
  const changed = (text: string, at: number, by: string, keep: boolean) => {
    const place = at % text.length;
    return text.slice(0, place) + by + text.slice(keep ? place : place + 1);
  };
  const sign = fc.constantFrom(...Array.from("ABCZabcz0189-_.=+/ \u00e9"));

  it("any changed token is rejected", async () => {
    const { body, token } = await signed();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.oneof(sign, fc.constant("")), fc.boolean(), async (at, by, keep) => {
        const mutant = changed(token, at, by, keep);
        fc.pre(mutant !== token && mutant.trim() === mutant);
        const error = await failureOf(verify({ body, headers: withToken(mutant) }));
        assert.ok(error instanceof WebhookVerificationError, `${at} ${by} ${error}`);
      }),
      { numRuns: 500 },
    );
  });

  it("a signature has only one encoding, although its last character has unused bits", async () => {
    const { body, token } = await signed();
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
      const mutant = token.slice(0, -1) + letter;
      if (mutant !== token) assert.notEqual(await reasonOf({ body, headers: withToken(mutant) }), "");
    }
  });

  it("any changed body is rejected if the token has body_sha256", async () => {
    const { body, token } = await signed();
    const bytes = new TextEncoder().encode(body);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const mutant = bytes.map((byte, index) => (index === at ? byte ^ mask : byte));
        assert.equal(await reasonOf({ body: mutant, headers: withToken(token) }), "bodyMismatch");
      }),
    );
  });

  it("any input returns events or throws WebhookVerificationError", async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.constantFrom("Bearer ", "Bearer ..", "Bearer e30.e30.e30"),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.oneof(fc.string(), fc.uint8Array()), async (header, body) => {
        await reasonOf({ headers: { "x-prove-authorization": header }, body });
      }),
    );
    const claims = fc.dictionary(fc.constantFrom("iss", "exp", "iat", "nbf", "body_sha256", "x"), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(claims, fc.json(), async (some, body) => {
        const headers = withToken(tokenOf({ ...valid, ...some }));
        const outcome = await verify({ headers, body }).catch((error: unknown) => error);
        assert.ok(Array.isArray(outcome) || outcome instanceof WebhookVerificationError);
      }),
    );
  });

  it("verifyWebhook accepts everything that signWebhook returns", async () => {
    const some = fc.array(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.string({ unit: "binary", minLength: 1 }),
        fc.boolean(),
        async (events, secret, asBytes) => {
          const { body, headers } = await signWebhook({ events, secret, now });
          const given = asBytes ? new TextEncoder().encode(body) : body;
          const verified = await verifyWebhook({ body: given, headers, secret, now, requireBodyHash: true });
          assert.deepEqual(verified, JSON.parse(body));
        },
      ),
    );
  });
});

describe("signWebhook", () => {
  it("signWebhook returns the same token as Node.js crypto", async () => {
    const { body: sent, headers } = await signWebhook({ body, secret, now });
    const claims = { iss: "Prove Identity", iat: second, exp: second + 300, body_sha256: hashOf(body) };
    assert.equal(sent, body);
    assert.deepEqual(headers, { "content-type": "application/json", ...withToken(tokenOf(claims)) });
  });

  it("signWebhook returns an expired token for a negative lifetime", async () => {
    const { body, headers } = await signWebhook({ events, secret, now, expiresInSeconds: -60 });
    assert.equal(await reasonOf({ body, headers }), "tokenExpired");
  });
});
