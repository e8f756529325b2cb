/** Verifies webhooks (`verifyWebhook`) and signs webhooks for tests (`signWebhook`). */
import { isObject } from "./internal/shape.ts";
import {
  checkTimes,
  jsonFromBytes,
  reject,
  sha256,
  signToken,
  utf8,
  verifiedClaims,
} from "./internal/webhook-token.ts";

export { WebhookVerificationError } from "./internal/webhook-token.ts";
export type { WebhookReason } from "./models/errors/proveerror.ts";

/** Type of a phone number event. Other values are possible. */
export type WebhookEventType =
  | "DISCONNECT"
  | "LINE_TYPE_CHANGE"
  | "MOVED_OUT_OF_COVERAGE"
  | "PHONE_NUMBER_CHANGE"
  | "PORT"
  | (string & {});

/**
 * One event, with all members as received; it is only checked to be an object. Prove's public reference describes the
 * members but does not name them. These are the names that Proofline uses, so expect others too.
 */
export type WebhookEvent = {
  /** Unique ID of the event. */
  eventId?: string | undefined;
  eventType?: WebhookEventType | undefined;
  /** Human-readable description. */
  description?: string | undefined;
  /** Customer ID from the enrollment. */
  clientCustomerId?: string | undefined;
  [member: string]: unknown;
};

export type VerifyWebhookOptions = {
  /** The body as received, before anything parses it. */
  body: string | Uint8Array;
  /** Request headers: `Headers`, or an object as in Node.js with names in any case. */
  headers: Pick<Headers, "get"> | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Shared secret, including `whsec_`; during a rotation both secrets. Empty strings are ignored. */
  secret: string | readonly string[];
  /** Current time in milliseconds since 1970. @default Date.now() */
  now?: number | undefined;
  /** Seconds after `iat`, if the token has it, until the token expires. @default 300 */
  toleranceSeconds?: number | undefined;
  /** Rejects tokens without `body_sha256`. Proofline sends it; whether Prove does is unknown. @default false */
  requireBodyHash?: boolean | undefined;
};

const HEADER = "x-prove-authorization";
const ISSUER = "Prove Identity";
const LONGEST_HEADER = 8_192;
const TOLERANCE_S = 300;

/**
 * Verifies a webhook. The header `X-Prove-Authorization: Bearer <JWT>` must have an HS256 signature, the issuer, and
 * `exp` or `iat`; clocks may differ by 60 seconds. If the token has a claim `body_sha256` (base64url of the body's
 * SHA-256), it must match the body. Without this claim the signature does not cover the body, so accept webhooks over
 * TLS only. Repeated deliveries are not detected: store the event IDs.
 *
 * @returns the events, in their order in the body
 * @throws WebhookVerificationError
 *
 * @example
 * ```ts
 * import { verifyWebhook, WebhookVerificationError } from "@prove-identity/prove-api/webhooks";
 *
 * export async function POST(request: Request): Promise<Response> {
 *   try {
 *     const secret = process.env["PROVE_WEBHOOK_SECRET"] ?? "";
 *     const events = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 *     for (const { eventType } of events) console.log(eventType);
 *     return new Response(null, { status: 204 });
 *   } catch (error) {
 *     if (error instanceof WebhookVerificationError) return new Response(error.reason, { status: 401 });
 *     throw error;
 *   }
 * }
 * ```
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent[]> {
  const { headers, secret, now = Date.now(), toleranceSeconds = TOLERANCE_S, requireBodyHash } = options;
  const body = bytesOf(options.body);
  const claims = await verifiedClaims(tokenIn(headers), [secret].flat().filter(Boolean));
  if (claims["iss"] !== ISSUER) reject("issuerMismatch", `iss is not '${ISSUER}'; another service issued the token`);
  checkTimes(claims, now / 1_000, toleranceSeconds);
  const hash = claims["body_sha256"];
  if (hash === undefined && requireBodyHash) {
    reject("bodyHashMissing", "body_sha256 is missing; turn requireBodyHash off if the sender does not send it");
  }
  if (hash !== undefined && hash !== (await sha256(body))) {
    reject("bodyMismatch", "the body differs from the signed body; it was changed, or its JSON was re-encoded");
  }
  const events = jsonFromBytes(body);
  if (Array.isArray(events) && events.every(isObject)) return events;
  return reject("bodyMalformed", "the body is not a JSON array of objects, so it is not a webhook of Prove");
}

/** Options of `signWebhook`: either `events` or a `body`, which is signed unchanged. */
export type SignWebhookOptions = {
  /** Shared secret, including `whsec_`. */
  secret: string;
  /** Current time in milliseconds since 1970. @default Date.now() */
  now?: number | undefined;
  /** Lifetime of the token in seconds; negative for an expired one. @default 300 */
  expiresInSeconds?: number | undefined;
} & ({ events: readonly WebhookEvent[]; body?: undefined } | { body: string; events?: undefined });

/**
 * Signs a webhook as the service would send it, with `iat`, `exp` and `body_sha256`.
 *
 * @returns body and headers of the request
 * @throws DOMException from WebCrypto if `secret` is empty
 *
 * @example
 * ```ts
 * import { signWebhook } from "@prove-identity/prove-api/webhooks";
 *
 * const { body, headers } = await signWebhook({ events: [{ eventType: "PORT" }], secret: "whsec_test" });
 * await fetch("http://localhost:3000/webhooks/prove", { method: "POST", body, headers });
 * ```
 */
export async function signWebhook(
  options: SignWebhookOptions,
): Promise<{ body: string; headers: Record<string, string> }> {
  const { events, body = JSON.stringify(events), secret, now = Date.now(), expiresInSeconds = TOLERANCE_S } = options;
  const iat = Math.floor(now / 1_000);
  const claims = { iss: ISSUER, iat, exp: iat + expiresInSeconds, body_sha256: await sha256(utf8(body)) };
  const token = await signToken(claims, secret);
  return { body, headers: { "content-type": "application/json", [HEADER]: `Bearer ${token}` } };
}

/** Accepts strings and `Uint8Array`, including `Buffer` and arrays of another realm, as in some test runners. */
function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  if (typeof body === "string") return utf8(body);
  if (Object.prototype.toString.call(body) === "[object Uint8Array]") return new Uint8Array(body as Uint8Array);
  return reject(
    "bodyParsed",
    "the body was parsed; pass it as received, as string or bytes: express.raw() on the route in Express, a content " +
      "type parser with parseAs 'buffer' in Fastify, `await request.text()` in Next.js and Workers",
  );
}

function tokenIn(headers: VerifyWebhookOptions["headers"]): string {
  const [header = "", ...others] =
    typeof headers.get === "function"
      ? [headers.get(HEADER) ?? ""]
      : Object.entries(headers).flatMap(([name, value]) => (name.toLowerCase() === HEADER ? (value ?? []) : []));
  if (!header)
    reject(
      "headerMissing",
      "X-Prove-Authorization is missing; the request is not from Prove, or a proxy removed the header",
    );
  if (header.length > LONGEST_HEADER)
    reject("tokenTooLarge", `X-Prove-Authorization is longer than ${LONGEST_HEADER} characters`);
  const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header)?.[1];
  if (token && others.length === 0) return token;
  return reject(
    "tokenMalformed",
    "X-Prove-Authorization is not a single `Bearer <JWT>`; the request is not from Prove, or was changed",
  );
}
