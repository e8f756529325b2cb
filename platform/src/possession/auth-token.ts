/**
 * The authToken: a JWT (HS256, RFC 7515) that the browser SDK reads and sends back. Only the platform verifies it.
 *
 * The browser decodes the payload with plain base64, one character per byte. So the payload is ASCII without the
 * characters that could put `-` or `_` into its base64url form.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { SECOND } from "../system/clock.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import { randomText } from "../system/random.ts";
import type { Possession } from "../store/rows/flows.ts";
import type { Authenticator } from "./authenticators/authenticator.ts";
import { authenticators } from "./authenticators/index.ts";
import { firstStep, type Plan, planOf } from "./plans.ts";
import type { AuthTokenClaims } from "./auth-token-claims.ts";

const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url");
const CHALLENGE_BYTES = 32;
const MAX_TOKEN_LENGTH = 4096;

export function signAuthToken(platform: PossessionDependencies, possession: Possession): string {
  const plan = planOf(possession);
  const claims: AuthTokenClaims = {
    iat: Math.floor(possession.createdAt / SECOND),
    exp: Math.floor(possession.expiresAt / SECOND),
    auth: {
      id: possession.id,
      ans: possession.domainId,
      endp: platform.publicUrl,
      chlg: randomText(CHALLENGE_BYTES),
      next: firstStep(plan),
      subs: subjectsOf(possession, plan),
    },
  };
  const signed = `${HEADER}.${Buffer.from(plainJson(claims)).toString("base64url")}`;
  return `${signed}.${signatureOf(platform, signed).toString("base64url")}`;
}

/** Claims of the plan's authenticators: subject → `auths` → name → claims. */
function subjectsOf(possession: Possession, { steps }: Plan): object {
  const subjects: Partial<Record<string, { readonly auths: Record<string, object> }>> = {};
  for (const { step } of steps) {
    const { subject, claims }: Authenticator = authenticators[step];
    if (!subject) continue;
    const { auths } = (subjects[subject[0]] ??= { auths: {} });
    auths[subject[1]] = claims(possession);
  }
  return subjects;
}

/** Returns the claims of a token that this platform signed and that has not expired; otherwise undefined. */
export function verifyAuthToken(platform: PossessionDependencies, token: string): AuthTokenClaims | undefined {
  if (token.length > MAX_TOKEN_LENGTH) return undefined;
  const [header, payload, signature, ...rest] = token.split(".");
  if (header !== HEADER || !payload || !signature || rest.length > 0) return undefined;
  const expected = signatureOf(platform, `${header}.${payload}`);
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as AuthTokenClaims;
  return claims.exp * SECOND > platform.clock.now() ? claims : undefined;
}

const signatureOf = ({ masterKey }: PossessionDependencies, signed: string): Buffer =>
  createHmac("sha256", masterKey.derive("auth-token")).update(signed).digest();

/** Serializes to ASCII JSON without `?`, `>` and `~`, the characters whose bits make base64url differ from base64. */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[?>~\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
