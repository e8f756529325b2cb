/** Administers webhooks of domains. Running servers make the deliveries. */
import { randomUUID } from "node:crypto";
import { toE164 } from "../people/phone-number.ts";
import { targetUrlProblem } from "../delivery/outbound/target.ts";
import { payloadOf } from "../delivery/queue/job.ts";
import { newId } from "../store/id.ts";
import { guard } from "../store/statement.ts";
import { readOne } from "../store/store.ts";
import {
  deleteWebhook,
  insertWebhook,
  selectDeliveries,
  selectDelivery,
  updateWebhook,
} from "../store/tables/webhooks.ts";
import { deliveryWrite, type Payload, WEBHOOK_JOB } from "../delivery/webhooks/delivery.ts";
import { newEvent } from "../delivery/webhooks/event.ts";
import type { EventType } from "../delivery/webhooks/event-types.ts";
import { reportChange } from "../delivery/webhooks/report-change.ts";
import {
  findSubscription,
  newWebhookSecret,
  sealWebhookSecret,
  type Subscription,
} from "../delivery/webhooks/subscription.ts";
import type { Administrator } from "../store/dependencies.ts";
import { record } from "../store/audit.ts";
import { findDomain } from "./domains.ts";
import { isoTime } from "../system/clock.ts";
import { AdministrationError } from "../system/errors.ts";

export interface NewWebhook {
  readonly domain?: string | undefined;
  readonly url: string;
  /** Whether to replace an existing secret. */
  readonly newSecret: boolean;
}

/**
 * Sets a domain's webhook URL. Returns the secret only when it is created: the first time, or with `newSecret`.
 * @throws AdministrationError after a concurrent change, so a returned secret is always the valid one
 */
export async function setWebhook(administrator: Administrator, wanted: NewWebhook) {
  const complaint = targetUrlProblem(wanted.url);
  if (complaint) throw new AdministrationError(`the webhook URL ${complaint}`);
  const { id: domainId } = await findDomain(administrator, wanted.domain);
  const known = await findSubscription(administrator, domainId);
  const secret = known && !wanted.newSecret ? known.secret : newWebhookSecret();
  const now = administrator.clock.now();
  const sealed = sealWebhookSecret(administrator.masterKey, domainId, secret);
  const set = { domainId, url: wanted.url, secret: sealed, changedAt: now };
  const isDone = await administrator.store.commit([
    known
      ? guard(updateWebhook, { ...set, foundSecret: known.sealed })
      : guard(insertWebhook, { ...set, createdAt: now }),
    // Without the URL, since some contain a token.
    record(administrator, { action: known ? "change" : "create", subject: `webhook of ${domainId}` }),
  ]);
  if (!isDone) throw changedConcurrently(domainId);
  return { domain_id: domainId, url: wanted.url, secret: secret === known?.secret ? undefined : secret };
}

export async function showWebhook(administrator: Administrator, domain: string | undefined) {
  const { domainId, url, createdAt, changedAt } = await requireWebhook(administrator, domain);
  return { domain_id: domainId, url, created_at: isoTime(createdAt), changed_at: isoTime(changedAt) };
}

export async function removeWebhook(administrator: Administrator, domain: string | undefined) {
  const { domainId, sealed } = await requireWebhook(administrator, domain);
  const isDone = await administrator.store.commit([
    guard(deleteWebhook, { domainId, foundSecret: sealed }),
    record(administrator, { action: "remove", subject: `webhook of ${domainId}` }),
  ]);
  if (!isDone) throw changedConcurrently(domainId);
  return { removed: domainId };
}

/** Sends a test event with a random `proveId`. */
export async function testWebhook(administrator: Administrator, domain: string | undefined, type: EventType) {
  const { domainId } = await requireWebhook(administrator, domain);
  const phone = { phoneNumber: "+12015550123" };
  const about = { type, proveId: randomUUID(), clientCustomerId: "a-test", phone };
  const id = newId(administrator.clock);
  const payload = { events: [newEvent(administrator.clock, about)] };
  await administrator.store.commit([
    deliveryWrite(administrator, { domainId, id, payload }),
    record(administrator, { action: "test", subject: `webhook of ${domainId}` }),
  ]);
  return { delivery: id };
}

/** Returns the deliveries of the last seven days, newest first. */
export async function listDeliveries(administrator: Administrator, domain: string | undefined, limit: number) {
  const { id: domainId } = await findDomain(administrator, domain);
  const rows = await administrator.store.read(selectDeliveries, { domainId, kind: WEBHOOK_JOB, limit });
  return rows.map(({ id, subject, state, attempts, lastError, runAt, createdAt, endedAt }) => ({
    delivery: id,
    events: subject,
    state,
    attempts,
    error: lastError ?? undefined,
    created_at: isoTime(createdAt),
    ended_at: isoTime(endedAt),
    next_attempt_at: state === "waiting" ? isoTime(runAt) : undefined,
  }));
}

/** Delivers the events of an earlier delivery again, with the same IDs, to the current webhook URL. */
export async function redeliver(administrator: Administrator, delivery: string) {
  const job = await readOne(administrator.store, selectDelivery, { id: delivery, kind: WEBHOOK_JOB });
  if (!job) throw new AdministrationError(`unknown delivery '${delivery}'; see: proofline webhooks log`);
  const id = newId(administrator.clock);
  const payload = payloadOf(administrator, job) as Payload;
  await administrator.store.commit([
    deliveryWrite(administrator, { domainId: job.domainId, id, payload }),
    record(administrator, { action: "redeliver", subject: `delivery ${delivery}` }),
  ]);
  return { delivery: id };
}

export interface ReportedChange {
  readonly domain?: string | undefined;
  readonly proveId: string;
  readonly type: EventType;
  readonly newNumber?: string | undefined;
}

/** Reports a change of an enrolled person's phone number that the operator learned elsewhere. */
export async function reportChangeOf(administrator: Administrator, { domain, ...change }: ReportedChange) {
  const { domainId } = await requireWebhook(administrator, domain);
  const { proveId, type } = change;
  const newNumber = change.newNumber && toE164(change.newNumber);
  if (newNumber === undefined && change.newNumber) {
    throw new AdministrationError(`'${change.newNumber}' is not a possible phone number`);
  }
  const phone = newNumber ? { newPhoneNumber: newNumber } : {};
  const act = record(administrator, { action: "report", subject: `identity ${proveId}`, details: { type } });
  const delivery = await reportChange(administrator, { domainId, proveId, type, phone }, [act]);
  if (!delivery) throw new AdministrationError(`the domain has no active identity '${proveId}'; no event was sent`);
  return { delivery };
}

const changedConcurrently = (id: string) =>
  new AdministrationError(
    `the webhook of '${id}' was changed concurrently and this change was not made; check it and retry`,
  );

async function requireWebhook(
  administrator: Administrator,
  domain: string | undefined,
): Promise<Subscription & { domainId: string }> {
  const { id } = await findDomain(administrator, domain);
  const known = await findSubscription(administrator, id);
  if (known) return { ...known, domainId: id };
  throw new AdministrationError(`domain '${id}' has no webhook; set one with: proofline webhooks set`);
}
