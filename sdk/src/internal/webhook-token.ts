/** The token of a notification: JWT (RFC 7519), signed with HS256. Nothing in here shows it, or a secret. */
import { ProveError } from "../models/errors/proveerror.ts";
import { isObject } from "./shape.ts";

/** Why a notification was refused, in words that do not change between versions. */
export type WebhookReason =
  | "algorithmRefused"
  | "bodyHashMissing"
  | "bodyMalformed"
  | "bodyMismatch"
  | "bodyParsed"
  | "headerMissing"
  | "issuerMismatch"
  | "secretMissing"
  | "signatureMismatch"
  | "tokenExpired"
  | "tokenMalformed"
  | "tokenNotYetValid"
  | "tokenTooLarge";

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
export function refuse(reason: WebhookReason, message: string): never {
  throw new WebhookVerificationError(reason, message);
}

/** A token of these claims. @throws DOMException of WebCrypto, when `secret` is empty @internal */
export async function signedToken(claims: object, secret: string): Promise<string> {
  const signed = [{ alg: "HS256", typ: "JWT" }, claims].map((part) => encoded(utf8(JSON.stringify(part)))).join(".");
  const signature = await crypto.subtle.sign(HS256, await keyOf(secret), utf8(signed));
  return `${signed}.${encoded(new Uint8Array(signature))}`;
}

/** The claims of a token that one of the secrets has signed. @internal */
export async function signedClaims(token: string, secrets: readonly string[]): Promise<Record<string, unknown>> {
  if (secrets.length === 0) refuse("secretMissing", "give the secret that the portal shows, `whsec_…`, as it is");
  const [header = "", payload = "", signature = ""] = token.split(".");
  const { alg, crit } = jsonIn(header);
  if (alg !== "HS256" || crit !== undefined) refuse("algorithmRefused", "the token is not signed with plain HS256");
  const [given, signed] = [decoded(signature), utf8(`${header}.${payload}`)];
  for (const secret of secrets) {
    if (await crypto.subtle.verify(HS256, await keyOf(secret), given, signed)) return jsonIn(payload);
  }
  return refuse(
    "signatureMismatch",
    "no secret given fits the signature: compare it with the portal's, `whsec_…` included",
  );
}

/** Written so that no value that is not a number gets through. @internal */
export function checkTimes({ exp, iat, nbf }: Record<string, unknown>, now: number, tolerance: number): void {
  if ([exp, iat, nbf].some((time) => time !== undefined && !Number.isFinite(time)) || (exp ?? iat) === undefined) {
    refuse("tokenMalformed", "the token has neither exp nor iat, or a time in it is no number");
  }
  for (const begin of [nbf, iat] as (number | undefined)[]) {
    if (begin !== undefined && !(begin <= now + CLOCK_SKEW_S)) {
      refuse("tokenNotYetValid", "the token is of the future: set the clock of this machine");
    }
  }
  const ended = exp !== undefined && !(now < (exp as number) + CLOCK_SKEW_S);
  if (ended || (iat !== undefined && !(now - (iat as number) <= tolerance))) {
    refuse("tokenExpired", "the token is too old: set the clock of this machine, or verify before you queue");
  }
}

/** @internal */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const keyOf = (secret: string) => crypto.subtle.importKey("raw", utf8(secret), HS256, false, ["sign", "verify"]);

/** @internal */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  encoded(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

/** Base64url, RFC 7515 §2. */
const encoded = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ "+": "-", "/": "_" })[sign] ?? "");

/** Only what `encoded` makes: else several texts would stand for one signature. */
function decoded(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text.replace(/[-_]/g, (sign) => (sign === "-" ? "+" : "/")));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    if (encoded(bytes) === text) return bytes;
  } catch {}
  return refuse("tokenMalformed", "the token is no base64url: it was changed or cut off on its way");
}

function jsonIn(part: string): Record<string, unknown> {
  const value = parsed(decoded(part));
  return isObject(value) ? value : refuse("tokenMalformed", "a part of the token is no JSON object");
}

/** `undefined` where it is no JSON. @internal */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
