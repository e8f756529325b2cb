/**
 * Commands with `--domain` change nothing in other domains and show nothing of them.
 *
 * The list of these commands comes from the commands themselves.
 */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setWebhook, testWebhook } from "../src/admin/webhooks.ts";
import type { Command } from "../src/cli/command.ts";
import { commandNames, commands } from "../src/cli/commands.ts";
import { adminActs } from "../src/testing/admin-routes.ts";
import { done, runCommand } from "./command.ts";
import { asAdministrator } from "./directory.ts";
import { MERLA, startTestPlatform } from "./harness.ts";
import { allRows } from "./rows.ts";
import { newActor } from "./scenes/scene.ts";

const data = await mkdtemp(join(tmpdir(), "isolation-"));
after(() => rm(data, { recursive: true }));
const platform = await startTestPlatform({ data });
const administrator = asAdministrator(platform);

/** A domain with a webhook, an enrolled identity and a delivery. */
async function newDomain() {
  const actor = await newActor(platform);
  const { pcid } = actor;
  await setWebhook(administrator, { domain: pcid, url: "http://127.0.0.1:9/hook", newSecret: false });
  const { proveId } = await actor.does("v3-enroll-identity", { body: { phoneNumber: MERLA } });
  const { delivery } = await testWebhook(administrator, pcid, "PORT");
  return { pcid, ids: [pcid, proveId, delivery], proveId };
}

/** Options that a command needs beside its domain. */
const needed: Readonly<Record<string, (own: { readonly proveId: string }) => readonly string[]>> = {
  "clients create": () => [],
  "webhooks set": () => ["--url", "https://shop.example/hook", "--new-secret"],
  "webhooks show": () => [],
  "webhooks test": () => [],
  "webhooks log": () => [],
  "webhooks report": ({ proveId }) => [proveId, "--type", "DISCONNECT"],
  "webhooks remove": () => [],
};

for (const name of commandNames) {
  const command: Command = await commands[name]();
  if (!Object.hasOwn(command.options ?? {}, "domain")) continue;
  test(`'${name} --domain' changes nothing in another domain and shows nothing of it`, async () => {
    const [own, other] = [await newDomain(), await newDomain()];
    await platform.queue.runDue();
    const rows = [...(await allRows(platform))].filter((row) => other.ids.some((id) => row.includes(id)));
    assert.ok(rows.length > 4);
    const args = needed[name]?.(own);
    assert.ok(args, `no invocation of '${name}' is defined`);
    const output = await done(
      runCommand([...name.split(" "), ...args, "--domain", own.pcid, "--data", data, "--json"]),
    );
    for (const id of other.ids) assert.ok(!output.includes(id), id);
    const now = await allRows(platform);
    for (const row of rows) assert.ok(now.has(row), `changed or gone: ${row}`);
  });
}

test("no route of /admin takes a domain, because a test that controls a platform controls all of it", () => {
  for (const { path, body } of adminActs) {
    const { properties = {} }: { properties?: object } = body ?? {};
    const names = Object.keys(properties);
    assert.ok(!names.some((name) => /domain|pcid/i.test(name)), path);
  }
});
