/**
 * The limit for tokens: `node:http` and `node:crypto` alone. Reads the form, signs the same token as ours, and checks
 * nothing.
 */
import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { serveBare } from "./bare-server.ts";

const LIFE_SECONDS = 3600;
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const header = base64url({ alg: "ES256", typ: "at+jwt", kid: randomUUID() });

serveBare((body, origin) => {
  const client = new URLSearchParams(body).get("client_id") ?? "";
  return JSON.stringify({
    access_token: signedToken(client, origin),
    expires_in: LIFE_SECONDS,
    token_type: "Bearer",
  });
});

function signedToken(client: string, origin: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: origin,
    exp: now + LIFE_SECONDS,
    aud: origin,
    sub: client,
    client_id: client,
    iat: now,
    jti: randomUUID(),
  };
  const signed = `${header}.${base64url(claims)}`;
  const signature = joseSignature(sign("sha256", Buffer.from(signed), privateKey));
  return `${signed}.${signature.toString("base64url")}`;
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/**
 * The two numbers of a DER signature as 32 bytes each, which is the form that JWTs want. `dsaEncoding: "ieee-p1363"`
 * gives the same at less than half the speed, and a limit must not be slow.
 */
function joseSignature(der: Buffer): Buffer {
  const joined = Buffer.alloc(64);
  let offset = 2;
  for (const end of [32, 64]) {
    const length = der[offset + 1] ?? 0;
    const number = der.subarray(offset + 2, offset + 2 + length);
    const digits = number.subarray(Math.max(0, length - 32));
    digits.copy(joined, end - digits.length);
    offset += 2 + length;
  }
  return joined;
}
