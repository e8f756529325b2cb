import assert from "node:assert/strict";
import { test } from "node:test";
import { MERLA, startTestPlatform, type TestPlatform } from "./harness.ts";
import { startReceiver } from "./receiver.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { startDesktop } from "./instant-link.ts";
import { newStage } from "./scenes/scene.ts";
import { boundBy } from "./unify.ts";
import { reportChangeOf, setWebhook } from "../src/admin/webhooks.ts";
import { emulatedCarrier } from "../src/possession/carrier/emulated.ts";
import { testPeople } from "../src/people/test-people/index.ts";
import { saveCarrierVisit } from "../src/store/tables/carrier-visits.ts";
import { insertPasskey, saveCeremony } from "../src/store/tables/passkeys.ts";
import { statement, type Write, write } from "../src/store/statement.ts";
import { erasedTables, erasureOf } from "../src/people/directory/erasure.ts";

type Row = Readonly<Record<string, unknown>>;

/** The rows of the tables that are erased. */
async function keptOf({ platform }: TestPlatform) {
  const kept = new Map<string, Row[]>();
  for (const table of erasedTables) {
    const all = statement<object, Row>((db) => db.selectFrom(table).selectAll());
    kept.set(table, await platform.store.read(all, {}));
  }
  return kept;
}

/** Brings something about test people into every table that may hold it. */
async function liveALittle(running: TestPlatform): Promise<void> {
  // While there is one domain.
  const administrator = { ...running.platform, actor: "os:test" };
  const { url } = await startReceiver();
  await setWebhook(administrator, { url: `${url}/hook`, newSecret: false });
  const { body } = await running.call("v3-enroll-identity", { phoneNumber: MERLA });
  await reportChangeOf(administrator, { proveId: body.proveId, type: "PORT" });
  await running.queue.runDue();
  for (const slug of handledSlugs) {
    const stage = await newStage(running);
    const given: object = await sceneOf(slug).set(stage);
    await stage.own.does(slug, given);
  }
  await boundBy(running);
  const desktop = await startDesktop(running);
  await desktop.send();
}

/** A passkey of a device that is bound, and the ceremony of a possession in which it was made. */
function passkeyOf(kept: ReadonlyMap<string, readonly Row[]>, possessionId: string): Write[] {
  const device = kept.get("devices")?.find((row) => row["numberHash"] !== null);
  const of = {
    deviceId: String(device?.["id"]),
    credentialId: "credential",
    rpId: "shop.example",
    userHandle: "handle",
  };
  const passkey = { publicKey: "key", counter: 0, transports: "[]", backupEligible: false, backedUp: false };
  const times = { createdAt: 0, lastUsedAt: 0 };
  const ceremony = { state: "done", mayCreate: true, challengeHash: "hash", origin: "https://shop.example" } as const;
  return [
    write(insertPasskey, { domainId: String(device?.["domainId"]), ...of, ...passkey, ...times }),
    write(saveCeremony, { possessionId, ...of, ...ceremony, userVerified: true, expiresAt: 0 }),
  ];
}

/** People of the directory are sealed in a table of their own, which `directory.test.ts` looks at. */
const LIVE_ONLY = new Set(["people"]);

test("after everybody was erased, nothing is left that tells who it was about", async () => {
  const running = await startTestPlatform();
  await liveALittle(running);
  const { store, clock } = running.platform;
  const { phoneNumber } = testPeople.find(({ facts }) => facts?.mobileAuth === "passes") ?? {};
  const { writes = [] } = await emulatedCarrier.begin(running.platform, {
    implementation: "fetch",
    phoneNumber: phoneNumber ?? null,
    cellularIp: undefined,
  });
  const { id } = ((await keptOf(running)).get("possessions") ?? []).find((row) => row["number"] !== null) ?? {};
  const visit = { possessionId: String(id), reference: "reference", expiresAt: clock.now() };
  await store.commit([...writes, write(saveCarrierVisit, visit), ...passkeyOf(await keptOf(running), String(id))]);
  const before = await keptOf(running);
  const unused = erasedTables.filter((table) => before.get(table)?.length === 0 && !LIVE_ONLY.has(table));
  assert.deepEqual(unused, [], "every table has something to erase");

  for (const { phoneNumber } of testPeople) {
    const person = await running.platform.identities.sandbox?.findByPhoneNumber(phoneNumber);
    assert.ok(person);
    for (const { key } of [person, ...(person.others ?? [])]) {
      const erased = { person: key, phoneNumber: person.phoneNumber };
      await running.platform.store.commit(await erasureOf(running.platform, erased));
    }
  }
  const left = [...(await keptOf(running))].flatMap(([table, rows]) =>
    rows.filter((row) => !isNobodys(table, row)).map((row) => ({ table, row })),
  );
  assert.deepEqual(left, []);
});

/** A possession for which no number was ever given, and a key that was bound to none. */
const isNobodys = (table: string, row: Row): boolean =>
  (table === "possessions" && row["number"] === null) ||
  (table === "devices" && row["numberHash"] === null && row["proveId"] === null);
