/**
 * Every administrative act is in the audit log, with who did what to what and when, and without a secret or anything
 * about a person. What acts there are is what the program has: its commands, the routes of `/admin`, the operations of the
 * contract. One that only looks leaves nothing, and is named as such.
 */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { operations } from "@proofline/contract";
import { openAdministration } from "../src/admin/administration.ts";
import { type AuditEntry, listAudit } from "../src/store/audit.ts";
import { commandNames } from "../src/cli/commands.ts";
import type { HandledSlug } from "../src/operations/index.ts";
import { adminActs } from "../src/testing/admin-routes.ts";
import { launchWithControls } from "../src/testing/kit.ts";
import { commandActs, type Installation } from "./audited-commands.ts";
import { done, runCommand } from "./command.ts";
import { asAdministrator } from "./directory.ts";
import { startTestPlatform } from "./harness.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { newStage, wholeCall } from "./scenes/scene.ts";

const folder = await mkdtemp(join(tmpdir(), "audit-log-"));
after(() => rm(folder, { recursive: true }));

async function json(...args: readonly string[]) {
  const output = await done(runCommand([...args, "--data", data, "--json"]));
  return JSON.parse(/^[[{][^]*?^[\]}]$/m.exec(output)?.[0] ?? "null");
}

async function log(of: string): Promise<AuditEntry[]> {
  const administration = await openAdministration(of, undefined);
  try {
    return await listAudit(administration, 1000);
  } finally {
    await administration.close();
  }
}

/** What stands in the log now and did not before; acts of one moment in no order. */
const added = (before: readonly AuditEntry[], now: readonly AuditEntry[]): AuditEntry[] => {
  const known = new Set(before.map((entry) => JSON.stringify(entry)));
  return now.filter((entry) => !known.has(JSON.stringify(entry)));
};

/** A person is told by a keyed hash. */
const told = ({ action, subject }: AuditEntry): string => `${action} ${subject.replace(/^(person) \S+$/, "$1")}`;

const data = join(folder, "data");
const installation: Installation = { folder, data, known: {}, secrets: new Set(), json };

for (const name of commandNames) {
  test(`'${name}' leaves in the audit log what it did`, async () => {
    const act = commandActs[name];
    const before = name === "serve" ? [] : await log(data);
    const expected = await act.run(installation);
    const entries = added(before, await log(act.inLogOf?.(installation) ?? data));
    assert.deepEqual(entries.map(told).toSorted(), [...expected].toSorted());
    for (const { actor, at } of entries) {
      assert.equal(actor, act.actor ?? `os:${userInfo().username}`);
      assert.match(at, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
  });
}

test("no secret that was shown and nothing about a person is in the log", async () => {
  const everything = JSON.stringify(await log(data));
  assert.ok(installation.secrets.size > 8);
  const masterKey = (await readFile(join(data, "master.key"), "utf8")).trim();
  for (const secret of [...installation.secrets, masterKey]) assert.ok(!everything.includes(secret), secret);
});

const CREDENTIALS = { clientId: "client", clientSecret: "a-secret" };
const TOKEN = "an-admin-token-of-some-length";
/** A body for every act, and what the log has of it. */
const bodies: Readonly<Record<string, { readonly body: object; readonly details?: object }>> = {
  "/reset": { body: { phoneNumber: "2001001695" } },
  "/advance": { body: { duration: "1s" }, details: { duration: "1s" } },
  "/fail": { body: { operation: "token", status: 500 }, details: { operation: "token" } },
  "/heal": { body: { operation: "token" }, details: { operation: "token" } },
  "/people": { body: { phoneNumber: "2025550100", record: { firstName: "Grace", lastName: "Hopper" } } },
};

for (const { method, path, act } of adminActs) {
  test(`/admin: ${method} ${path} leaves ${act ? "its entry" : "nothing, since it only looks"}`, async () => {
    const { running } = await launchWithControls({ port: 0, credentials: CREDENTIALS }, TOKEN);
    try {
      const { body, details } = bodies[path] ?? {};
      const before = await listAudit(asAdministrator(running), 99);
      const answer = await fetch(`${running.url}/admin${path}`, {
        method,
        headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
        ...(method !== "GET" && { body: JSON.stringify(body) }),
      });
      assert.equal(answer.status, 200, `a body for ${path}? ${await answer.text()}`);
      const entries = added(before, await listAudit(asAdministrator(running), 99));
      if (!act) return assert.deepEqual([method, entries], ["GET", []]);
      assert.deepEqual(
        entries.map((entry) => [entry.actor, told(entry), entry.details]),
        [["admin-token", `${act.action} ${act.subject}`, details]],
      );
    } finally {
      await running.stop();
    }
  });
}

/** What a client calls is its own business, but for what opens its domain to another one. */
const administrative: { readonly [S in HandledSlug]?: string } = {
  "v3-domain-link": "link",
  "v3-domain-confirm-link": "confirm-link",
  "v3-domain-unlink": "unlink",
};
const platform = await startTestPlatform();

for (const slug of handledSlugs) {
  const action = administrative[slug];
  test(`${slug} leaves ${action ? "its entry" : "none: it administers nothing"}`, async () => {
    const stage = await newStage(platform);
    const { parameters, body } = wholeCall(operations[slug], await sceneOf(slug).set(stage));
    const before = await listAudit(asAdministrator(platform), 1000);
    assert.equal((await stage.own.callWith(slug, parameters as never, body as never)).status, 200);
    const entries = added(before, await listAudit(asAdministrator(platform), 1000));
    assert.deepEqual(
      entries.map((entry) => [entry.actor, entry.action]),
      action ? [[`client:${stage.own.credentials.clientID}`, action]] : [],
    );
    for (const { subject } of entries) {
      assert.deepEqual(
        subject
          .split(" ")
          .filter((word) => word.includes("-"))
          .toSorted(),
        [stage.own.pcid, stage.other.pcid].toSorted(),
      );
    }
  });
}
