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
import { testUsers } from "../src/people/test-users/index.ts";
import { saveCarrierVisit } from "../src/store/tables/carrier-visits.ts";
import { insertPasskey, saveCeremony } from "../src/store/tables/passkeys.ts";
import { statement, type Write, write } from "../src/store/statement.ts";
import { erasedTables, erasureOf } from "../src/people/directory/erasure.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of the tables that erasure covers. */
async function rowsOfPeople({ platform }: TestPlatform) {
  const kept = new Map<string, Row[]>();
  for (const table of erasedTables) {
    const all = statement<object, Row>((db) => db.selectFrom(table).selectAll());
    kept.set(table, await platform.store.read(all, {}));
  }
  return kept;
}

/** Writes data about test users to every table that can contain it. */
async function createRows(running: TestPlatform): Promise<void> {
  // Runs before the second domain exists.
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

/** A passkey of a bound device, and the possession check in which it was created. */
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

/** The directory's people are sealed in a separate table; `directory.test.ts` covers it. */
const LIVE_ONLY = new Set(["people"]);

test("after all people were erased, no row identifies a person", async () => {
  const running = await startTestPlatform();
  await createRows(running);
  const { store, clock } = running.platform;
  const { phoneNumber } = testUsers.find(({ facts }) => facts?.mobileAuth === "passes") ?? {};
  const { writes = [] } = await emulatedCarrier.begin(running.platform, {
    implementation: "fetch",
    phoneNumber: phoneNumber ?? null,
    cellularIp: undefined,
  });
  const { id } = ((await rowsOfPeople(running)).get("possessions") ?? []).find((row) => row["number"] !== null) ?? {};
  const visit = { possessionId: String(id), reference: "reference", expiresAt: clock.now() };
  await store.commit([
    ...writes,
    write(saveCarrierVisit, visit),
    ...passkeyOf(await rowsOfPeople(running), String(id)),
  ]);
  const before = await rowsOfPeople(running);
  const unused = erasedTables.filter((table) => before.get(table)?.length === 0 && !LIVE_ONLY.has(table));
  assert.deepEqual(unused, [], "every table has rows to erase");

  for (const { phoneNumber } of testUsers) {
    const person = await running.platform.identities.sandbox?.findByPhoneNumber(phoneNumber);
    assert.ok(person);
    for (const { key } of [person, ...(person.others ?? [])]) {
      const erased = { person: key, phoneNumber: person.phoneNumber };
      await running.platform.store.commit(await erasureOf(running.platform, erased));
    }
  }
  const left = [...(await rowsOfPeople(running))].flatMap(([table, rows]) =>
    rows.filter((row) => !isUnbound(table, row)).map((row) => ({ table, row })),
  );
  assert.deepEqual(left, []);
});

/** A possession check without a phone number, and a key that was never bound. */
const isUnbound = (table: string, row: Row): boolean =>
  (table === "possessions" && row["number"] === null) ||
  (table === "devices" && row["numberHash"] === null && row["proveId"] === null);
