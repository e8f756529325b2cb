/**
 * Posts callbacks. The receiver shares no secret, so the token is signed like an access token and verified with the
 * published keys (JWKS).
 */
import { resultOf } from "./result.ts";
import { DAY, SECOND } from "../../system/clock.ts";
import { deliver } from "../../delivery/outbound/deliver.ts";
import { compactToken, deliveryClaims } from "../../delivery/outbound/delivery-token.ts";
import { bindProvenNumber } from "../../possession/engine.ts";
import type { Platform } from "../platform.ts";
import type { SigningKeys } from "../../oauth/signing-keys.ts";
import { findPossession } from "../../possession/possession.ts";
import type { JobKind } from "../../delivery/queue/job.ts";
import { CALLBACK_JOB, type CallbackPayload } from "../../delivery/callbacks/callback.ts";

interface Signed {
  readonly keys: SigningKeys;
  readonly allowPrivateTargets: boolean;
}

/** Explicit token type, so that no verifier of access tokens accepts these tokens (RFC 8725 §3.11). */
const TOKEN_TYPE = "callback+jwt";

export const callbackDelivery = (platform: Platform, { keys, allowPrivateTargets }: Signed): JobKind => ({
  name: CALLBACK_JOB,
  waits: [5 * SECOND, 30 * SECOND],
  keep: DAY,
  async attempt(attempt) {
    const { url, clientId } = attempt.payload as CallbackPayload;
    const possession = await findPossession(platform, attempt.subject);
    if (!possession) return { failure: "the flow has expired", isFinal: true };
    // Posting the result counts as reporting it, so the key is bound here as in AuthFinish.
    await bindProvenNumber(platform, possession);
    const body = JSON.stringify(await resultOf(platform, possession));
    const key = keys.active;
    const claims = deliveryClaims({ issuer: platform.publicUrl, now: platform.clock.now(), id: attempt.id, body });
    const header = { typ: TOKEN_TYPE, alg: key.algorithm, kid: key.kid };
    const token = compactToken(header, { ...claims, aud: clientId, sub: attempt.subject }, (data) => key.sign(data));
    return deliver(platform, attempt, { url, body, token, allowPrivateTargets });
  },
});
