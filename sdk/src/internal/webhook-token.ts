/** Signs and verifies webhook tokens: JWT (RFC 7519) with HS256. Error messages never contain a token or a secret. */
import { ProveError, type WebhookReason } from "../models/errors/proveerror.ts";
import { isObject } from "./shape.ts";

/** The webhook is not authentic or not valid: respond with 401. The message contains no token, secret or body. */
export class WebhookVerificationError extends ProveError {
  override name = "WebhookVerificationError";
  readonly reason: WebhookReason;

  constructor(reason: WebhookReason, message: string) {
    super(message, {});
    this.reason = reason;
  }
}

const HS256 = { name: "HMAC", hash: "SHA-256" };
const CLOCK_SKEW_S = 60;

/** @internal */
export function reject(reason: WebhookReason, message: string): never {
  throw new WebhookVerificationError(reason, message);
}

/** Signs a token with these claims. @throws DOMException from WebCrypto if `secret` is empty @internal */
export async function signToken(claims: object, secret: string): Promise<string> {
  const signed = [{ alg: "HS256", typ: "JWT" }, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join(".");
  const signature = await crypto.subtle.sign(HS256, await keyOf(secret), utf8(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

/** Returns the claims of a token signed with one of the secrets. @internal */
export async function verifiedClaims(token: string, secrets: readonly string[]): Promise<Record<string, unknown>> {
  if (secrets.length === 0)
    reject("secretMissing", "the secret is missing; pass the portal's secret, including `whsec_`");
  const [header = "", payload = "", signature = ""] = token.split(".");
  const { alg, crit } = parsePart(header);
  if (alg !== "HS256" || crit !== undefined)
    reject("algorithmRefused", "the token's algorithm is not HS256, or it has critical headers");
  const [given, signed] = [fromBase64url(signature), utf8(`${header}.${payload}`)];
  for (const secret of secrets) {
    if (await crypto.subtle.verify(HS256, await keyOf(secret), given, signed)) return parsePart(payload);
  }
  return reject(
    "signatureMismatch",
    "the signature matches no secret; compare the secret with the portal's, including `whsec_`",
  );
}

/** Rejects a token outside its validity period. Comparisons are negated so that NaN fails. @internal */
export function checkTimes({ exp, iat, nbf }: Record<string, unknown>, now: number, tolerance: number): void {
  if ([exp, iat, nbf].some((time) => time !== undefined && !Number.isFinite(time)) || (exp ?? iat) === undefined) {
    reject("tokenMalformed", "exp and iat are missing, or a time claim is not a number");
  }
  for (const validFrom of [nbf, iat] as (number | undefined)[]) {
    if (validFrom !== undefined && !(validFrom <= now + CLOCK_SKEW_S)) {
      reject("tokenNotYetValid", "the token is not valid yet; check this machine's clock");
    }
  }
  const isExpired = exp !== undefined && !(now < (exp as number) + CLOCK_SKEW_S);
  if (isExpired || (iat !== undefined && !(now - (iat as number) <= tolerance))) {
    reject("tokenExpired", "the token has expired; check this machine's clock, and verify before queueing");
  }
}

/** @internal */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const keyOf = (secret: string) => crypto.subtle.importKey("raw", utf8(secret), HS256, false, ["sign", "verify"]);

/** @internal */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

/** Base64url, RFC 7515 §2. */
const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ "+": "-", "/": "_" })[sign] ?? "");

/** Accepts only canonical base64url: otherwise several strings would decode to one signature. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text.replace(/[-_]/g, (sign) => (sign === "-" ? "+" : "/")));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    if (base64url(bytes) === text) return bytes;
  } catch {}
  return reject("tokenMalformed", "the token is not base64url; it was changed or truncated in transit");
}

function parsePart(part: string): Record<string, unknown> {
  const value = jsonFromBytes(fromBase64url(part));
  return isObject(value) ? value : reject("tokenMalformed", "a part of the token is not a JSON object");
}

/** Returns `undefined` for invalid UTF-8 or JSON. @internal */
export function jsonFromBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
