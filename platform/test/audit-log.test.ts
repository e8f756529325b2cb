/**
 * Every administrative act writes an audit log entry with actor, action, subject and time, without secrets or personal
 * data.
 *
 * The acts are taken from the program: its commands, the routes of `/admin` and the operations of the contract. Those
 * that only read are listed and write no entry.
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

/** Log entries that were added, sorted because several can share a millisecond. */
const added = (before: readonly AuditEntry[], now: readonly AuditEntry[]): AuditEntry[] => {
  const known = new Set(before.map((entry) => JSON.stringify(entry)));
  return now.filter((entry) => !known.has(JSON.stringify(entry)));
};

/** The log names a person by a keyed hash. */
const withoutHash = ({ action, subject }: AuditEntry): string => `${action} ${subject.replace(/^(person) \S+$/, "$1")}`;

const data = join(folder, "data");
const installation: Installation = { folder, data, known: {}, secrets: new Set(), json };

for (const name of commandNames) {
  test(`'${name}' writes its audit log entry`, async () => {
    const act = commandActs[name];
    const before = name === "serve" ? [] : await log(data);
    const expected = await act.run(installation);
    const entries = added(before, await log(act.inLogOf?.(installation) ?? data));
    assert.deepEqual(entries.map(withoutHash).toSorted(), [...expected].toSorted());
    for (const { actor, at } of entries) {
      assert.equal(actor, act.actor ?? `os:${userInfo().username}`);
      assert.match(at, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
  });
}

test("the log contains no secret that was printed and no personal data", async () => {
  const everything = JSON.stringify(await log(data));
  assert.ok(installation.secrets.size > 8);
  const masterKey = (await readFile(join(data, "master.key"), "utf8")).trim();
  for (const secret of [...installation.secrets, masterKey]) assert.ok(!everything.includes(secret), secret);
});

const CREDENTIALS = { clientId: "client", clientSecret: "a-secret" };
const TOKEN = "an-admin-token-of-some-length";
/** A body and the expected log entry for every act. */
const bodies: Readonly<Record<string, { readonly body: object; readonly details?: object }>> = {
  "/reset": { body: { phoneNumber: "2001001695" } },
  "/advance": { body: { duration: "1s" }, details: { duration: "1s" } },
  "/fail": { body: { operation: "token", status: 500 }, details: { operation: "token" } },
  "/heal": { body: { operation: "token" }, details: { operation: "token" } },
  "/people": { body: { phoneNumber: "2025550100", record: { firstName: "Grace", lastName: "Hopper" } } },
};

for (const { method, path, act } of adminActs) {
  test(`/admin: ${method} ${path} writes ${act ? "its audit log entry" : "no audit log entry, because it only reads"}`, async () => {
    const { running } = await launchWithControls({ port: 0, credentials: CREDENTIALS }, TOKEN);
    try {
      const { body, details } = bodies[path] ?? {};
      const before = await listAudit(asAdministrator(running), 99);
      const answer = await fetch(`${running.url}/admin${path}`, {
        method,
        headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
        ...(method !== "GET" && { body: JSON.stringify(body) }),
      });
      assert.equal(answer.status, 200, `no body is defined for ${path}: ${await answer.text()}`);
      const entries = added(before, await listAudit(asAdministrator(running), 99));
      if (!act) return assert.deepEqual([method, entries], ["GET", []]);
      assert.deepEqual(
        entries.map((entry) => [entry.actor, withoutHash(entry), entry.details]),
        [["admin-token", `${act.action} ${act.subject}`, details]],
      );
    } finally {
      await running.stop();
    }
  });
}

/** Operations of clients are not logged, except those that link a domain with another. */
const administrative: { readonly [S in HandledSlug]?: string } = {
  "v3-domain-link": "link",
  "v3-domain-confirm-link": "confirm-link",
  "v3-domain-unlink": "unlink",
};
const platform = await startTestPlatform();

for (const slug of handledSlugs) {
  const action = administrative[slug];
  test(`${slug} writes ${action ? "its audit log entry" : "no audit log entry, because it is not administrative"}`, async () => {
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
