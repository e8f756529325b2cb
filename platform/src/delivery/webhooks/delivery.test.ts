import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyWebhook, WebhookVerificationError } from "@prove-identity/prove-api/webhooks";
import { JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";
import { type Received, startReceiver } from "../../../test/receiver.ts";
import type { Administrator } from "../../store/dependencies.ts";
import { listAudit } from "../../store/audit.ts";
import {
  listDeliveries,
  redeliver,
  removeWebhook,
  reportChangeOf,
  setWebhook,
  showWebhook,
  testWebhook,
} from "../../admin/webhooks.ts";
import { createDomain } from "../../admin/domains.ts";
import { statement } from "../../store/statement.ts";
import { eventTypeNames } from "./event-types.ts";
import { findSubscription } from "./subscription.ts";
import { AdministrationError } from "../../system/errors.ts";

const MINUTE = 60_000;

/** Starts a platform and a receiver for the webhook of its domain. */
async function start() {
  const platform = await startTestPlatform();
  const receiver = await startReceiver();
  const { store, masterKey, clock } = platform.platform;
  const administrator: Administrator = { store, masterKey, clock, actor: "os:test" };
  const { secret = "" } = await setWebhook(administrator, { url: `${receiver.url}/hook`, newSecret: false });
  const verify = ({ body, headers }: Received, key = secret) =>
    verifyWebhook({ body, headers, secret: key, now: clock.now(), requireBodyHash: true });
  const enroll = async (phoneNumber: string) =>
    (await platform.call("v3-enroll-identity", { phoneNumber, clientCustomerId: "customer-7" })).body.proveId ?? "";
  const test = () => testWebhook(administrator, undefined, "PORT");
  const logged = async () =>
    (await listDeliveries(administrator, undefined, 10)).map(({ state, attempts, error }) => ({
      state,
      attempts,
      error,
    }));
  return {
    platform,
    receiver,
    administrator,
    secret,
    verify,
    enroll,
    test,
    logged,
    run: () => platform.queue.runDue(),
  };
}

const hasMessage = (message: RegExp) => (error: unknown) =>
  error instanceof AdministrationError && message.test(error.message);

test("a test event of every type is delivered and verifies with verifyWebhook, including the body hash", async () => {
  const { receiver, administrator, secret, verify, run } = await start();
  assert.match(secret, /^whsec_[\w-]{43}$/);
  for (const type of eventTypeNames) {
    const { delivery } = await testWebhook(administrator, undefined, type);
    await run();
    const received = receiver.takeOne();
    const [event, ...more] = await verify(received);
    assert.equal(more.length, 0);
    assert.equal(event?.eventType, type);
    assert.ok(event?.eventId && event.description && event.clientCustomerId);
    assert.equal(received.headers["x-correlation-id"], delivery);
    assert.equal(received.headers["content-type"], "application/json");
  }
});

test("verifyWebhook rejects a changed body, another secret and an expired token", async () => {
  const { platform, receiver, verify, test, run } = await start();
  await test();
  await run();
  const received = receiver.takeOne();
  const hasReason = (reason: string) => (error: unknown) =>
    error instanceof WebhookVerificationError && error.reason === reason;
  await assert.rejects(verify({ ...received, body: `${received.body} ` }), hasReason("bodyMismatch"));
  await assert.rejects(verify(received, "whsec_other"), hasReason("signatureMismatch"));
  platform.clock.advance(7 * MINUTE);
  await assert.rejects(verify(received), hasReason("tokenExpired"));
});

test("a failing webhook is attempted three times, 1 and 15 minutes apart, with a new token each time", async () => {
  const { platform, receiver, verify, test, run, logged } = await start();
  receiver.status = 503;
  await test();
  for (const [wait, count] of [
    [0, 1],
    [MINUTE - 1, 0],
    [1, 1],
    [15 * MINUTE - 1, 0],
    [1, 1],
    [60 * MINUTE, 0],
  ] as const) {
    platform.clock.advance(wait);
    await run();
    assert.equal(receiver.received.length, count);
    for (const received of receiver.received.splice(0)) await verify(received);
  }
  assert.deepEqual(await logged(), [{ state: "failed", attempts: 3, error: "the receiver returned 503" }]);
});

test("redeliver sends a failed delivery again with the same event IDs and a new delivery ID", async () => {
  const { receiver, administrator, verify, test, run, logged } = await start();
  receiver.status = 404;
  const { delivery } = await test();
  await run();
  const [first] = await verify(receiver.takeOne());
  receiver.status = 204;
  const again = await redeliver(administrator, delivery);
  await run();
  const received = receiver.takeOne();
  assert.equal((await verify(received))[0]?.eventId, first?.eventId);
  assert.equal(received.headers["x-correlation-id"], again.delivery);
  assert.deepEqual((await logged())[0], { state: "done", attempts: 1, error: undefined });
  await assert.rejects(redeliver(administrator, "nothing"), hasMessage(/unknown delivery 'nothing'/));
});

test("the event about an enrolled identity has the phone number and the clientCustomerId", async () => {
  const { receiver, administrator, verify, enroll, run } = await start();
  const proveId = await enroll(MERLA);
  await reportChangeOf(administrator, { proveId, type: "PORT" });
  await run();
  const [event] = await verify(receiver.takeOne());
  assert.deepEqual(
    [event?.["proveId"], event?.clientCustomerId, event?.["phone"]],
    [proveId, "customer-7", { phoneNumber: `+1${MERLA}` }],
  );
});

test("nothing is sent for an unknown or deactivated identity, even if it was deactivated after the event", async () => {
  const { platform, receiver, administrator, enroll, run, logged } = await start();
  const proveId = await enroll(MERLA);
  receiver.status = 500;
  await reportChangeOf(administrator, { proveId, type: "PORT" });
  await run();
  receiver.takeOne();
  await platform.callWith("v3-deactivate-identity", { proveId });
  platform.clock.advance(MINUTE);
  await run();
  assert.deepEqual(receiver.received, []);
  assert.match((await logged())[0]?.error ?? "", /deactivated/);
  await assert.rejects(reportChangeOf(administrator, { proveId, type: "PORT" }), hasMessage(/no active identity/));
  await assert.rejects(
    reportChangeOf(administrator, { proveId: "none", type: "PORT" }),
    hasMessage(/no active identity/),
  );
});

test("DISCONNECT is sent once and deactivates the identity until it is enrolled again", async () => {
  const { receiver, administrator, verify, enroll, run, platform } = await start();
  const proveId = await enroll(MERLA);
  await reportChangeOf(administrator, { proveId, type: "DISCONNECT" });
  await run();
  assert.equal((await verify(receiver.takeOne()))[0]?.eventType, "DISCONNECT");
  assert.equal((await platform.callWith("v3-get-identity", { proveId })).body.active, false);
  await assert.rejects(reportChangeOf(administrator, { proveId, type: "PORT" }), hasMessage(/no active identity/));
  await enroll(MERLA);
  await reportChangeOf(administrator, { proveId, type: "PORT" });
});

test("PHONE_NUMBER_CHANGE deactivates the identity unless the new number is known", async () => {
  const { administrator, enroll, platform } = await start();
  const active = async (proveId: string) => (await platform.callWith("v3-get-identity", { proveId })).body.active;
  const [known, unknown] = [await enroll(MERLA), await enroll(JAIMIE)];
  await reportChangeOf(administrator, { proveId: known, type: "PHONE_NUMBER_CHANGE", newNumber: "2015550123" });
  await reportChangeOf(administrator, { proveId: unknown, type: "PHONE_NUMBER_CHANGE" });
  assert.deepEqual([await active(known), await active(unknown)], [true, false]);
});

test("setWebhook returns the secret only when it is created or replaced, and the store has it sealed", async () => {
  const { platform, administrator, receiver, secret, verify, test, run } = await start();
  const url = `${receiver.url}/moved`;
  assert.equal((await setWebhook(administrator, { url, newSecret: false })).secret, undefined);
  await test();
  await run();
  const received = receiver.takeOne();
  assert.equal(received.path, "/moved");
  await verify(received);
  const { secret: renewed } = await setWebhook(administrator, { url, newSecret: true });
  assert.ok(renewed && renewed !== secret);
  const rows = await platform.platform.store.read(
    statement<object>((db) => db.selectFrom("webhooks").selectAll()),
    {},
  );
  const shown = JSON.stringify([rows, await showWebhook(administrator, undefined), await listAudit(administrator, 99)]);
  assert.doesNotMatch(shown, /whsec_/);
});

test("concurrent changes of a webhook either succeed or report the conflict, and the stored secret was returned", async () => {
  const { platform, administrator, receiver } = await start();
  const second = await createDomain(administrator, "second", "sandbox");
  for (const domain of [second.domain_id, (await platform.callWith("v3-domain-id", {})).body.pcid]) {
    const outcomes = await Promise.allSettled([
      ...[1, 2, 3].map((n) => setWebhook(administrator, { domain, url: `${receiver.url}/${n}`, newSecret: true })),
      ...(domain === second.domain_id ? [] : [removeWebhook(administrator, domain)]),
    ]);
    const shown = outcomes.flatMap((outcome) =>
      outcome.status === "fulfilled" && "secret" in outcome.value ? [outcome.value] : [],
    );
    for (const outcome of outcomes) {
      if (outcome.status === "rejected")
        assert.ok(hasMessage(/was changed concurrently and this change was not made/)(outcome.reason));
    }
    assert.ok(outcomes.some(({ status }) => status === "fulfilled"));
    const stored = await findSubscription(administrator, domain);
    const last = shown.find(({ secret }) => secret === stored?.secret);
    assert.equal(stored?.url, last?.url, "the stored webhook is one that was returned");
  }
});

test("after removeWebhook no delivery is sent, including waiting ones, and testWebhook reports how to set a webhook", async () => {
  const { administrator, platform, receiver, test, run, logged } = await start();
  receiver.status = 500;
  await test();
  await run();
  receiver.takeOne();
  await removeWebhook(administrator, undefined);
  platform.clock.advance(MINUTE);
  await run();
  assert.deepEqual(receiver.received, []);
  assert.equal((await logged())[0]?.error, "the domain no longer has a webhook");
  await assert.rejects(test(), hasMessage(/no webhook; set one with/));
});

test("setWebhook rejects an invalid URL", async () => {
  const { administrator } = await start();
  for (const url of ["http://shop.example/", "https://u:p@shop.example/", "nonsense"]) {
    await assert.rejects(setWebhook(administrator, { url, newSecret: false }), hasMessage(/^the webhook URL must/));
  }
});
