/** The token of a notification: JWT (RFC 7519), signed with HS256. Nothing in here shows it, or a secret. */
import { ProveError, type WebhookReason } from "../models/errors/proveerror.ts";
import { isObject } from "./shape.ts";

/** The notification must not be acted on; answer 401. The message shows neither token nor secret nor body. */
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

/** A token of these claims. @throws DOMException of WebCrypto, when `secret` is empty @internal */
export async function signToken(claims: object, secret: string): Promise<string> {
  const signed = [{ alg: "HS256", typ: "JWT" }, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join(".");
  const signature = await crypto.subtle.sign(HS256, await keyOf(secret), utf8(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

/** The claims of a token that one of the secrets has signed. @internal */
export async function verifiedClaims(token: string, secrets: readonly string[]): Promise<Record<string, unknown>> {
  if (secrets.length === 0) reject("secretMissing", "give the secret that the portal shows, `whsec_…`, as it is");
  const [header = "", payload = "", signature = ""] = token.split(".");
  const { alg, crit } = parsePart(header);
  if (alg !== "HS256" || crit !== undefined) reject("algorithmRefused", "the token is not signed with plain HS256");
  const [given, signed] = [fromBase64url(signature), utf8(`${header}.${payload}`)];
  for (const secret of secrets) {
    if (await crypto.subtle.verify(HS256, await keyOf(secret), given, signed)) return parsePart(payload);
  }
  return reject(
    "signatureMismatch",
    "no secret given fits the signature: compare it with the portal's, `whsec_…` included",
  );
}

/** Written so that no value that is not a number gets through. @internal */
export function checkTimes({ exp, iat, nbf }: Record<string, unknown>, now: number, tolerance: number): void {
  if ([exp, iat, nbf].some((time) => time !== undefined && !Number.isFinite(time)) || (exp ?? iat) === undefined) {
    reject("tokenMalformed", "the token has neither exp nor iat, or a time in it is no number");
  }
  for (const begin of [nbf, iat] as (number | undefined)[]) {
    if (begin !== undefined && !(begin <= now + CLOCK_SKEW_S)) {
      reject("tokenNotYetValid", "the token is of the future: set the clock of this machine");
    }
  }
  const ended = exp !== undefined && !(now < (exp as number) + CLOCK_SKEW_S);
  if (ended || (iat !== undefined && !(now - (iat as number) <= tolerance))) {
    reject("tokenExpired", "the token is too old: set the clock of this machine, or verify before you queue");
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

/** Only what `base64url` makes: else several texts would stand for one signature. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text.replace(/[-_]/g, (sign) => (sign === "-" ? "+" : "/")));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    if (base64url(bytes) === text) return bytes;
  } catch {}
  return reject("tokenMalformed", "the token is no base64url: it was changed or cut off on its way");
}

function parsePart(part: string): Record<string, unknown> {
  const value = jsonFromBytes(fromBase64url(part));
  return isObject(value) ? value : reject("tokenMalformed", "a part of the token is no JSON object");
}

/** `undefined` where it is no JSON. @internal */
export function jsonFromBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
