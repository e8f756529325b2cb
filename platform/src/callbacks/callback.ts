/**
 * Callbacks: the result of a Prove Auth flow, posted to the `callbackUrl` that its client named. No secret is shared with
 * the receiver, so the token is signed as access tokens are, and checked with the published keys (JWKS).
 */
import { DAY, SECOND } from "../clock.ts";
import { Refusal } from "../http/refusal.ts";
import { compactToken, deliveryClaims } from "../outbound/delivery-token.ts";
import { deliver } from "../outbound/deliver.ts";
import { complaintAboutTarget } from "../outbound/target.ts";
import type { Platform } from "../platform.ts";
import { type JobKind, jobWrite } from "../queue/job.ts";
import type { Means } from "../queue/kinds.ts";
import type { Write } from "../store/statement.ts";

const CALLBACK_JOB = "callback";
/** Nothing that takes access tokens takes one of these (RFC 8725 §3.11). */
const TOKEN_TYPE = "callback+jwt";

export interface Callback {
  readonly url: string;
  readonly domainId: string;
  readonly clientId: string;
  /** Which flow it is about. */
  readonly authId: string;
  /** The result, as AuthFinish answers it. */
  readonly result: object;
}

/** Refuses a `callbackUrl` that nothing could be posted to. Its address is checked when it is connected. */
export function requireCallbackUrl(url: string | undefined): void {
  const complaint = url === undefined ? undefined : complaintAboutTarget(url);
  if (complaint) throw new Refusal("malformedRequest", `field 'callbackUrl' ${complaint}`);
}

/** @returns what has to be written, with the step that ends the flow, for the callback to be posted */
export function callbackWrite(platform: Platform, { url, domainId, clientId, authId, result }: Callback): Write {
  const payload: Payload = { url, clientId, body: JSON.stringify(result) };
  return jobWrite(platform, { kind: CALLBACK_JOB, domainId, subject: authId, payload });
}

interface Payload {
  readonly url: string;
  readonly clientId: string;
  readonly body: string;
}

export const callbackDelivery = ({ keys, allowPrivateTargets }: Means): JobKind => ({
  name: CALLBACK_JOB,
  waits: [5 * SECOND, 30 * SECOND],
  keep: DAY,
  async attempt(platform, attempt) {
    const { url, clientId, body } = attempt.payload as Payload;
    const key = keys.active;
    const claims = deliveryClaims({ issuer: platform.publicUrl, now: platform.clock.now(), id: attempt.id, body });
    const header = { typ: TOKEN_TYPE, alg: key.algorithm, kid: key.kid };
    const token = compactToken(header, { ...claims, aud: clientId, sub: attempt.subject }, (data) => key.sign(data));
    return deliver(platform, attempt, { url, body, token, allowPrivateTargets });
  },
});
