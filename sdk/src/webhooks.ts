/** Notifications (webhooks): `verifyWebhook` tells whether they are genuine, `signWebhook` makes some for tests. */
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

/** What happened to a phone number. Further kinds may come. */
export type WebhookEventType =
  | "DISCONNECT"
  | "LINE_TYPE_CHANGE"
  | "MOVED_OUT_OF_COVERAGE"
  | "PHONE_NUMBER_CHANGE"
  | "PORT"
  | (string & {});

/**
 * One event, with all members as received; only that it is an object is checked. Prove's public reference describes the
 * members in words: these are the names that the platform gives them, so expect others too.
 */
export type WebhookEvent = {
  /** Unique id of the event. */
  eventId?: string | undefined;
  eventType?: WebhookEventType | undefined;
  /** What happened, for people to read. */
  description?: string | undefined;
  /** The id that was given for the customer at enrolment. */
  clientCustomerId?: string | undefined;
  [member: string]: unknown;
};

export type VerifyWebhookOptions = {
  /** The body as received, before anything parses it. */
  body: string | Uint8Array;
  /** The request's headers: of `fetch`, or of Node, in any letter case. */
  headers: Pick<Headers, "get"> | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The shared secret, with its `whsec_`. While it is being changed, both: those that are empty count as absent. */
  secret: string | readonly string[];
  /** Milliseconds since 1970. @default the present */
  now?: number | undefined;
  /** Seconds since `iat`, where the token has it, after which it counts as old. @default 300 */
  toleranceSeconds?: number | undefined;
  /** Refuse tokens without `body_sha256`. The platform sends it; Prove is not known to. @default false */
  requireBodyHash?: boolean | undefined;
};

const HEADER = "x-prove-authorization";
const ISSUER = "Prove Identity";
const LONGEST_HEADER = 8_192;
const TOLERANCE_S = 300;

/**
 * Verifies one notification: `X-Prove-Authorization: Bearer <JWT>`, HS256, with issuer and times. A clock may be 60
 * seconds off. The token must say when it ends (`exp`) or when it began (`iat`). If it has a claim `body_sha256`, the
 * base64url of the SHA-256 of the body, that must fit; without one a token says nothing of the body it came with, so
 * have your server take the notifications over TLS only. A repeated delivery is not noticed: remember the event ids.
 *
 * @returns the events, in order
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
  if (claims["iss"] !== ISSUER) reject("issuerMismatch", `the token's iss is not '${ISSUER}': another service made it`);
  checkTimes(claims, now / 1_000, toleranceSeconds);
  const hash = claims["body_sha256"];
  if (hash === undefined && requireBodyHash) {
    reject("bodyHashMissing", "the token has no body_sha256: do without requireBodyHash if the sender has none");
  }
  if (hash !== undefined && hash !== (await sha256(body))) {
    reject("bodyMismatch", "the body is not the one that was signed: something changed it, or re-encoded its JSON");
  }
  const events = jsonFromBytes(body);
  if (Array.isArray(events) && events.every(isObject)) return events;
  return reject("bodyMalformed", "the body is no JSON array of objects: this is not a notification of Prove");
}

/** What `signWebhook` is to sign: `events`, or a `body` as it is. */
export type SignWebhookOptions = {
  /** The shared secret, with its `whsec_`. */
  secret: string;
  /** Milliseconds since 1970. @default the present */
  now?: number | undefined;
  /** How long the token is good for; negative for one that has ended. @default 300 */
  expiresInSeconds?: number | undefined;
} & ({ events: readonly WebhookEvent[]; body?: undefined } | { body: string; events?: undefined });

/**
 * Makes a notification as it would be sent, with `iat`, `exp` and `body_sha256` in its token.
 *
 * @returns body and headers of the request
 * @throws DOMException of WebCrypto, when `secret` is empty
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

/** Of another realm too, as in some test runners; `Buffer` is one. */
function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  if (typeof body === "string") return utf8(body);
  if (Object.prototype.toString.call(body) === "[object Uint8Array]") return new Uint8Array(body as Uint8Array);
  return reject(
    "bodyParsed",
    "give the body as text or bytes as received, not what was jsonFromBytes of it: with express.raw() on the route in " +
      "Express, a content type parser with parseAs 'buffer' in Fastify, `await request.text()` in Next and Workers",
  );
}

function tokenIn(headers: VerifyWebhookOptions["headers"]): string {
  const [header = "", ...others] =
    typeof headers.get === "function"
      ? [headers.get(HEADER) ?? ""]
      : Object.entries(headers).flatMap(([name, value]) => (name.toLowerCase() === HEADER ? (value ?? []) : []));
  if (!header) reject("headerMissing", "there is no X-Prove-Authorization: not from Prove, or a proxy took it away");
  if (header.length > LONGEST_HEADER) reject("tokenTooLarge", `X-Prove-Authorization is over ${LONGEST_HEADER} long`);
  const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header)?.[1];
  if (token && others.length === 0) return token;
  return reject("tokenMalformed", "X-Prove-Authorization is not one `Bearer <JWT>`: not from Prove, or changed");
}
