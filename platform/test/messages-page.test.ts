/** Runs the programs of docs/messages.md with the requests that a platform really sends. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Administrator } from "../src/store/dependencies.ts";
import { setWebhook, testWebhook } from "../src/admin/webhooks.ts";
import { callbackWrite } from "../src/delivery/callbacks/callback.ts";
import { systemClock } from "../src/system/clock.ts";
import { eventTypes } from "../src/delivery/webhooks/event-types.ts";
import { mobile, startAuth } from "./auth.ts";
import { startTestPlatform } from "./harness.ts";
import { beginLive, liveCaller } from "./messages.ts";
import { startReceiver } from "./receiver.ts";

const root = join(import.meta.dirname, "../..");
const page = await readFile(join(root, "docs/messages.md"), "utf8");
// A folder in which the packages that the programs import are found.
const folder = await mkdtemp(join(root, "node_modules/.page-"));
after(() => rm(folder, { recursive: true }));

type Program = Record<string, (...values: unknown[]) => unknown>;

async function program(name: string): Promise<Program> {
  const [, source = ""] = new RegExp(`^\`\`\`js ${name}\\n(.*?)^\`\`\`$`, "ms").exec(page) ?? [];
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, source);
  return (await import(file)) as Program;
}

test("the gateway of the page accepts the platform's requests and rejects others", async () => {
  const { isGenuine } = await program("gateway");
  const receiver = await startReceiver();
  const sms = { sender: "webhook", url: receiver.url, secret: "shared" } as const;
  const platform = await startTestPlatform({ sms, clock: systemClock });
  const authToken = await beginLive(platform, await liveCaller(platform), { phoneNumber: "+12015550123" });
  await platform.browse("client-otp-start", authToken, {});
  await platform.queue.runDue();
  const { headers, body } = receiver.takeOne();
  assert.deepEqual(Object.keys(JSON.parse(body) as object), ["id", "kind", "to", "text"]);
  assert.equal(isGenuine?.(headers, body, "shared"), true);
  assert.equal(isGenuine?.(headers, `${body} `, "shared"), false);
  assert.equal(isGenuine?.(headers, body, "another"), false);
  assert.equal(isGenuine?.({ ...headers, "x-prove-timestamp": "1" }, body, "shared"), false);
  assert.equal(isGenuine?.({}, body, "shared"), false);
});

test("the receivers of the page read webhooks and callbacks", async () => {
  const { read } = await program("webhook");
  const { readCallback } = await program("callback");
  const receiver = await startReceiver();
  const platform = await startTestPlatform({ clock: systemClock });
  const { store, masterKey, clock } = platform.platform;
  const administrator: Administrator = { store, masterKey, clock, actor: "os:test" };
  const { secret } = await setWebhook(administrator, { url: receiver.url, newSecret: false });
  await testWebhook(administrator, undefined, "PORT");
  await platform.queue.runDue();
  const webhook = receiver.takeOne();
  assert.match(String(await read?.(webhook.headers, webhook.body, secret)), /^PORT [\w-]{36}$/);

  const { authId } = await startAuth(platform, mobile({ otp: { messageText: "####" } }));
  const callback = { url: receiver.url, domainId: "a-domain", clientId: "a-client", authId };
  await store.commit([callbackWrite(platform.platform, callback)]);
  await platform.queue.runDue();
  const { headers, body } = receiver.takeOne();
  const readIt = (text: string) => readCallback?.(headers, text, platform.url, "a-client");
  assert.deepEqual(await readIt(body), (await platform.call("auth-finish", { authId })).body);
  await assert.rejects(async () => readIt(`${body} `), /changed/);
});

test("the page lists every event type and whether monitoring continues", () => {
  for (const [type, { endsMonitoring }] of Object.entries(eventTypes)) {
    const says = { always: "no", never: "yes", "without a new number": "if the new number is known" }[endsMonitoring];
    assert.match(page, new RegExp(`^\\| \`${type}\` +\\|[^|]*\\| ${says} +\\|$`, "m"));
  }
});
