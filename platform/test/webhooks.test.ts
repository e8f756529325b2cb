/** The webhook commands, beside a server that serves the same folder. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { verifyWebhook } from "@prove-identity/prove-api/webhooks";
import { done, runCommand } from "./command.ts";
import { startReceiver } from "./receiver.ts";

const data = await mkdtemp(join(tmpdir(), "webhooks-"));
after(() => rm(data, { recursive: true, force: true }));

async function webhooks(...args: string[]) {
  const command = runCommand(["webhooks", ...args, "--data", data, "--json"]);
  return JSON.parse(/^[[{][^]*?^[\]}]$/m.exec(await done(command))?.[0] ?? "null") as Record<string, string>;
}

test("an event that a command requests is delivered by the running server, and logged", async () => {
  const receiver = await startReceiver();
  const arrived = receiver.next();
  const server = runCommand(["serve", "--port", "0", "--data", data]);
  await server.listening;
  const { secret = "" } = await webhooks("set", "--url", receiver.url);
  assert.equal((await webhooks("show"))["url"], receiver.url);
  const { delivery } = await webhooks("test", "--type", "DISCONNECT");
  const { body, headers } = await arrived;
  const [event] = await verifyWebhook({ body, headers, secret, requireBodyHash: true });
  assert.deepEqual([event?.eventType, headers["x-correlation-id"]], ["DISCONNECT", delivery]);
  server.child.kill("SIGTERM");
  assert.equal(await server.ended, 0);
  const [logged] = (await webhooks("log")) as unknown as Record<string, unknown>[];
  assert.deepEqual([logged?.["delivery"], logged?.["state"]], [delivery, "done"]);
  await webhooks("remove");
});

test("deliveries that wait when the server is killed are made by the next one", async () => {
  const receiver = await startReceiver();
  const arrived = receiver.next();
  const { secret = "" } = await webhooks("set", "--url", receiver.url);
  await webhooks("test");
  const server = runCommand(["serve", "--port", "0", "--data", data]);
  const { body, headers } = await arrived;
  await verifyWebhook({ body, headers, secret });
  server.child.kill("SIGKILL");
  await server.ended;
});
