import assert from "node:assert/strict";
import { after, test } from "node:test";
import { mobile, startAuth } from "../../test/auth.ts";
import { startTestPlatform } from "../../test/harness.ts";
import { startReceiver } from "../../test/receiver.ts";
import { newId } from "../store/id.ts";
import { selectDomains } from "../store/tables/clients.ts";
import { insertWebhook } from "../store/tables/webhooks.ts";
import { write } from "../store/statement.ts";
import { deliveryWrite } from "../delivery/webhooks/delivery.ts";
import { newEvent } from "../delivery/webhooks/event.ts";
import { sealWebhookSecret } from "../delivery/webhooks/subscription.ts";
import { eventsOf } from "./events.ts";
import { startPlatform } from "./index.ts";

const running = await startTestPlatform();
const { platform, queue } = running;
const receiver = await startReceiver();

const deliveredEvents = async () => {
  await queue.runDue();
  return eventsOf(platform);
};

test("events() returns callbacks with payload, target origin and delivery state", async () => {
  const callbackUrl = `${receiver.url}/only-the-receiver-knows`;
  const { authId } = await startAuth(running, mobile({ otp: { messageText: "####" } }, "2001001695"), { callbackUrl });
  receiver.status = 500;
  const [failed] = await deliveredEvents();
  assert.deepEqual(
    [failed?.kind, failed?.subject, failed?.to, failed?.state, failed?.attempts],
    ["callback", authId, receiver.url, "waiting", 1],
  );
  assert.match(failed?.lastError ?? "", /500/);
  assert.doesNotMatch(JSON.stringify(failed), /only-the-receiver-knows/);
  receiver.status = 200;
  running.clock.advance(60_000);
  const [done, ...more] = await deliveredEvents();
  assert.deepEqual([done?.state, done?.attempts, more], ["done", 2, []]);
  assert.deepEqual(done?.payload, JSON.parse(receiver.received.at(-1)?.body ?? ""));
});

test("events() returns unsealed webhook events, without a target if the domain has no webhook", async () => {
  const domainId = (await platform.store.read(selectDomains, {}))[0]?.id ?? "";
  const now = platform.clock.now();
  const event = newEvent(platform.clock, {
    type: "PORT",
    proveId: "somebody",
    clientCustomerId: null,
    phone: { phoneNumber: "+12001001695", carrier: "Another" },
  });
  await platform.store.commit([
    deliveryWrite(platform, { domainId, id: newId(platform.clock), payload: { events: [event] } }),
  ]);
  const undeliverable = (await deliveredEvents()).at(-1);
  assert.deepEqual(
    [undeliverable?.kind, undeliverable?.subject, undeliverable?.to, undeliverable?.state],
    ["webhook", "PORT", undefined, "failed"],
  );
  assert.deepEqual(undeliverable?.payload, [event]);
  const secret = sealWebhookSecret(platform.masterKey, domainId, "whsec_x");
  const row = { domainId, url: `${receiver.url}/hook`, secret, createdAt: now, changedAt: now };
  await platform.store.commit([
    write(insertWebhook, row),
    deliveryWrite(platform, { domainId, payload: { events: [event] }, id: newId(platform.clock) }),
  ]);
  const delivered = (await deliveredEvents()).at(-1);
  assert.deepEqual([delivered?.to, delivered?.attempts, delivered?.payload], [receiver.url, 1, [event]]);
});

test("events() is empty on a new platform", async () => {
  const quiet = await startPlatform();
  after(() => quiet.stop());
  assert.deepEqual(await quiet.events(), []);
});
