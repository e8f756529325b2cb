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

/** Made by Node, not by the SDK. */
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
  assert.doesNotMatch(shown, /MARKER|eyJ/, "a message shows neither secret nor token");
  return error.reason;
}

const reasonOfClaims = (claims: object, options: Partial<VerifyWebhookOptions> = {}) =>
  reasonOf({ headers: withToken(tokenOf(claims)), ...options });

describe("a genuine notification", () => {
  const headers = withToken(tokenOf(valid));

  it("gives its events, with all their members", async () => {
    assert.deepEqual(await verify(), events);
  });

  const forms: Record<string, VerifyWebhookOptions["headers"]> = {
    Headers: new Headers(headers),
    "a record in any letter case": { "X-PROVE-Authorization": headers["x-prove-authorization"], host: undefined },
    arrays: { "x-prove-authorization": [headers["x-prove-authorization"]], "set-cookie": ["a", "b"] },
    "a record with a member `get`": { get: "1", ...headers },
  };
  for (const [name, given] of Object.entries(forms)) {
    it(`may have its headers as ${name}`, async () => {
      assert.deepEqual(await verify({ headers: given }), events);
    });
  }

  it("may have its body as bytes, also as Buffer, as part of a longer one, and of another realm", async () => {
    const claims = { ...valid, body_sha256: hashOf(body) };
    const bytes = new TextEncoder().encode(body);
    const part = new Uint8Array([1, ...bytes, 2]).subarray(1, -1);
    const foreign = runInNewContext("Uint8Array.from(bytes)", { bytes: [...bytes] }) as Uint8Array;
    for (const form of [bytes, Buffer.from(body), part, foreign]) {
      assert.deepEqual(await verify({ body: form, headers: withToken(tokenOf(claims)) }), events);
    }
  });

  it("is known by any secret of a list, so that secrets can be changed", async () => {
    assert.deepEqual(await verify({ secret: ["whsec_new", secret] }), events);
    assert.deepEqual(await verify({ secret: ["", secret] }), events);
    assert.equal(await reasonOf({ secret: ["whsec_new", "whsec_newer"] }), "signatureMismatch");
  });

  it("may come from a clock that is a minute off", async () => {
    const at = (offset: number) => ({ ...valid, iat: second + offset, nbf: second + offset, exp: second + offset + 1 });
    assert.deepEqual(await verify({ headers: withToken(tokenOf(at(60))) }), events);
    assert.deepEqual(await verify({ headers: withToken(tokenOf(at(-60))) }), events);
    assert.equal(await reasonOfClaims(at(61)), "tokenNotYetValid");
    assert.equal(await reasonOfClaims(at(-61)), "tokenExpired");
  });

  it("is verified by the present time when none is given", async () => {
    const { body, headers } = await signWebhook({ events, secret });
    assert.deepEqual(await verifyWebhook({ body, headers, secret }), events);
    await assert.rejects(verify({ now: undefined }), { reason: "tokenNotYetValid" });
  });
});

describe("the times of a token", () => {
  const { iss, iat, exp } = valid;

  it("are an end, or a beginning of which the tolerance counts", async () => {
    assert.deepEqual(await verify({ headers: withToken(tokenOf({ iss, exp })) }), events);
    assert.deepEqual(await verify({ headers: withToken(tokenOf({ iss, iat: second - 300 })) }), events);
    assert.equal(await reasonOfClaims({ iss, iat: second - 301 }), "tokenExpired");
    assert.equal(await reasonOfClaims({ ...valid, iat: second - 31 }, { toleranceSeconds: 30 }), "tokenExpired");
    assert.equal(await reasonOfClaims({ iss }), "tokenMalformed");
    assert.equal(await reasonOfClaims({ iss, nbf: iat }), "tokenMalformed");
  });

  it("must be numbers, and so must clock and tolerance", async () => {
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

describe("a notification is refused", () => {
  it("when its secret is another one, or there is none to verify with", async () => {
    assert.equal(await reasonOf({ secret: "whsec_other" }), "signatureMismatch");
    assert.equal(await reasonOf({ secret: secret.replace("whsec_", "") }), "signatureMismatch");
    for (const none of ["", [], [""], undefined as never])
      assert.equal(await reasonOf({ secret: none }), "secretMissing");
  });

  it("when it is signed in any other way than HS256", async () => {
    for (const alg of ["none", "None", "hs256", "HS512", "RS256", "", null, ["HS256"], undefined]) {
      assert.equal(await reasonOf({ headers: withToken(tokenOf(valid, { alg })) }), "algorithmRefused");
    }
    const unsigned = `${base64url({ alg: "none" })}.${base64url(valid)}.`;
    assert.equal(await reasonOf({ headers: withToken(unsigned) }), "algorithmRefused");
    assert.equal(await reasonOf({ headers: withToken(tokenOf(valid).replace(/[^.]+$/, "")) }), "signatureMismatch");
    const critical = tokenOf(valid, { alg: "HS256", crit: ["b64"], b64: false });
    assert.equal(await reasonOf({ headers: withToken(critical) }), "algorithmRefused");
  });

  it("when another service made the token", async () => {
    for (const iss of ["prove identity", "", null, undefined, ["Prove Identity"]]) {
      assert.equal(await reasonOfClaims({ ...valid, iss }), "issuerMismatch");
    }
  });

  it("when the header is not there, not one, no bearer token, or too large", async () => {
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

  it("when the body was parsed, and the message says how to get it raw", async () => {
    for (const parsed of [events, {}, null, undefined, 1, new ArrayBuffer(2)] as never[]) {
      assert.equal(await reasonOf({ body: parsed }), "bodyParsed");
    }
    await assert.rejects(verify({ body: events as never }), /express\.raw.*Fastify.*request\.text.*Workers/);
  });

  it("when the body is not the signed one, if the token says which", async () => {
    const headers = withToken(tokenOf({ ...valid, body_sha256: hashOf(body) }));
    assert.deepEqual(await verify({ headers, requireBodyHash: true }), events);
    assert.equal(await reasonOf({ headers, body: body.replace("PORT", "XXXX") }), "bodyMismatch");
    assert.equal(await reasonOf({ headers, body: `${body} ` }), "bodyMismatch");
    for (const hash of ["", null, 1, hashOf(body).toUpperCase()]) {
      assert.equal(await reasonOfClaims({ ...valid, body_sha256: hash }), "bodyMismatch");
    }
  });

  it("when the body has no hash and one is required", async () => {
    assert.equal(await reasonOf({ requireBodyHash: true }), "bodyHashMissing");
    assert.notDeepEqual(await verify({ body: "[{}]" }), events, "without one, the token goes with any body");
  });

  it("when the body is no JSON array of objects", async () => {
    for (const text of ["", "{}", "null", "[1]", "[null]", "[[]]", "[", '"a"', Uint8Array.of(0x5b, 0xff, 0x5d)]) {
      assert.equal(await reasonOf({ body: text }), "bodyMalformed");
    }
  });
});

describe("whatever is sent", () => {
  const genuine = async () => {
    const { body, headers } = await signWebhook({ events, secret, now });
    return { body, token: headers["x-prove-authorization"]?.replace("Bearer ", "") ?? "" };
  };
  /** Another text that differs in one place. */
  const changed = (text: string, at: number, by: string, keep: boolean) => {
    const place = at % text.length;
    return text.slice(0, place) + by + text.slice(keep ? place : place + 1);
  };
  const sign = fc.constantFrom(...Array.from("ABCZabcz0189-_.=+/ \u00e9"));

  it("any change of a token is noticed", async () => {
    const { body, token } = await genuine();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.oneof(sign, fc.constant("")), fc.boolean(), async (at, by, keep) => {
        const mutant = changed(token, at, by, keep);
        fc.pre(mutant !== token && mutant.trim() === mutant);
        const refused = await failureOf(verify({ body, headers: withToken(mutant) }));
        assert.ok(refused instanceof WebhookVerificationError, `${at} ${by} ${refused}`);
      }),
      { numRuns: 500 },
    );
  });

  it("a signature has one writing only, though its last letter stands for bits that are not used", async () => {
    const { body, token } = await genuine();
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
      const mutant = token.slice(0, -1) + letter;
      if (mutant !== token) assert.notEqual(await reasonOf({ body, headers: withToken(mutant) }), "");
    }
  });

  it("any change of a body with a hash is noticed", async () => {
    const { body, token } = await genuine();
    const bytes = new TextEncoder().encode(body);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const mutant = bytes.map((byte, index) => (index === at ? byte ^ mask : byte));
        assert.equal(await reasonOf({ body: mutant, headers: withToken(token) }), "bodyMismatch");
      }),
    );
  });

  it("the outcome is the events or a WebhookVerificationError", async () => {
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

  it("what signWebhook makes is verified, in every writing", async () => {
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
  it("makes the same token as Node does", async () => {
    const { body: sent, headers } = await signWebhook({ body, secret, now });
    const claims = { iss: "Prove Identity", iat: second, exp: second + 300, body_sha256: hashOf(body) };
    assert.equal(sent, body);
    assert.deepEqual(headers, { "content-type": "application/json", ...withToken(tokenOf(claims)) });
  });

  it("makes one that has ended, for a test of what comes late", async () => {
    const { body, headers } = await signWebhook({ events, secret, now, expiresInSeconds: -60 });
    assert.equal(await reasonOf({ body, headers }), "tokenExpired");
  });
});
