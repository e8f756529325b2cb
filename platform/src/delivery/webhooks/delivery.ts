/** Job kind that delivers events to a domain's webhook, with a token in Prove's format. */
import { createHmac } from "node:crypto";
import { DAY, MINUTE } from "../../system/clock.ts";
import { compactToken, deliveryClaims } from "../outbound/delivery-token.ts";
import { deliver } from "../outbound/deliver.ts";
import type { DeliveryDependencies } from "../dependencies.ts";
import { type JobKind, jobWrite } from "../queue/job.ts";
import { selectEnrolled } from "../../store/tables/identities.ts";
import type { Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import type { WebhookEvent } from "./event.ts";
import { findSubscription } from "./subscription.ts";

export const WEBHOOK_JOB = "webhook";
/** The issuer that receivers expect. */
const ISSUER = "Prove Identity";

export interface Payload {
  readonly events: readonly WebhookEvent[];
  /** A proveId; the events are not sent if the identity is no longer enrolled and active. */
  readonly whileMonitored?: string;
}

/** @param id of the delivery */
export function deliveryWrite(
  platform: Pick<DeliveryDependencies, "clock" | "masterKey">,
  { domainId, id, payload }: { domainId: string; id: string; payload: Payload },
): Write {
  const subject = payload.events.map(({ eventType }) => eventType).join(" ");
  return jobWrite(platform, { kind: WEBHOOK_JOB, domainId, subject, payload, id });
}

export const webhookDelivery = (
  platform: DeliveryDependencies,
  { allowPrivateTargets }: { readonly allowPrivateTargets: boolean },
): JobKind => ({
  name: WEBHOOK_JOB,
  waits: [MINUTE, 15 * MINUTE],
  keep: 7 * DAY,
  async attempt(attempt) {
    const { events, whileMonitored } = attempt.payload as Payload;
    const subscription = await findSubscription(platform, attempt.domainId);
    if (!subscription) return { failure: "the domain no longer has a webhook", isFinal: true };
    if (whileMonitored && !(await isMonitored(platform, attempt.domainId, whileMonitored))) {
      return { failure: "the identity was deactivated or disenrolled", isFinal: true };
    }
    const body = JSON.stringify(events);
    const claims = deliveryClaims({ issuer: ISSUER, now: platform.clock.now(), id: attempt.id, body });
    const token = compactToken({ alg: "HS256", typ: "JWT" }, claims, (data) =>
      createHmac("sha256", subscription.secret).update(data).digest(),
    );
    return deliver(platform, attempt, { url: subscription.url, body, token, allowPrivateTargets });
  },
});

const isMonitored = async ({ store }: DeliveryDependencies, domainId: string, proveId: string): Promise<boolean> =>
  (await readOne(store, selectEnrolled, { domainId, proveId }))?.active === true;
