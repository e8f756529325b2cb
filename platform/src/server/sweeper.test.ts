/**
 * Tests that tables do not grow forever. Every table of the schema is listed with the lifetime of its rows or the reason
 * the sweep keeps them; a missing table does not compile. The tests fill the tables through the API and advance the clock.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, operations } from "@proofline/contract";
import { mobile, startAuth } from "../../test/auth.ts";
import { TestDevice } from "../../test/device.ts";
import { asAdministrator } from "../../test/directory.ts";
import { CREDENTIALS, MILO, pathOf, startTestPlatform, type TestPlatform } from "../../test/harness.ts";
import { databaseToFill } from "../../test/filled-database.ts";
import { startDesktop, tap } from "../../test/instant-link.ts";
import { beginLive, liveCaller, NO_GATEWAY } from "../../test/messages.ts";
import { browseFrom, TestAuthenticator } from "../../test/passkey.ts";
import { startReceiver } from "../../test/receiver.ts";
import { allRows } from "../../test/rows.ts";
import { handledSlugs, sceneOf } from "../../test/scenes/index.ts";
import { newStage, wholeCall } from "../../test/scenes/scene.ts";
import { rotateClient } from "../admin/clients.ts";
import { rotateSigningKey } from "../admin/signing-keys.ts";
import { setWebhook, testWebhook } from "../admin/webhooks.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../system/clock.ts";
import type { Tables } from "../store/schema.ts";
import { sweep } from "./sweeper.ts";

type Table = keyof Tables;
/** Lifetime of rows since their creation or last use, or the reason the sweep keeps them. */
type Lifetime = { readonly within: number; readonly lastOf?: string } | { readonly notSwept: string };

const lifetimes: Readonly<Record<Table, Lifetime>> = {
  client_answers: { within: 10 * SECOND },
  used_challenges: { within: MINUTE },
  flows: { within: 15 * MINUTE },
  verification_flows: { within: 15 * MINUTE },
  possessions: { within: 15 * MINUTE },
  unify_sessions: { within: 15 * MINUTE },
  links: { within: 15 * MINUTE },
  carrier_visits: { within: 15 * MINUTE },
  emulated_visits: { within: 15 * MINUTE },
  passkey_ceremonies: { within: 15 * MINUTE },
  idempotent_calls: { within: 15 * MINUTE },
  token_revocations: { within: HOUR + MINUTE },
  // The secret that the test rotates, with an overlap of an hour.
  client_secrets: { within: HOUR, lastOf: "each client" },
  signing_keys: { within: HOUR + 15 * MINUTE, lastOf: "all" },
  messages: { within: DAY },
  counts: { within: DAY },
  jobs: { within: 7 * DAY },
  devices: { within: 365 * DAY },
  passkeys: { within: 365 * DAY },
  installation: { notSwept: "one row" },
  domains: { notSwept: "created by administrators" },
  clients: { notSwept: "created by administrators; IDs of revoked clients are not reused" },
  domain_links: { notSwept: "removed by unlinking; one per pair of domains" },
  webhooks: { notSwept: "set by administrators; one per domain" },
  prove_ids: { notSwept: "identify a person within a domain until erasure; one per domain and person" },
  enrolled_identities: { notSwept: "removed by disenrollment or erasure; one per domain and person" },
  identity_attributes: { notSwept: "removed with their identity" },
  directory_keys: { notSwept: "removed when no person is sealed with them" },
  people: { notSwept: "imported, replaced and deleted by administrators" },
  people_imports: { notSwept: "one per imported file; prevents importing it twice" },
  test_people: { notSwept: "added by tests" },
  audit_log: { notSwept: "permanent record of administration" },
};

/** A test user with Mobile Auth. */
const CATHEE = "5550000000";

/** Calls every operation as its scene describes, with an idempotency key. */
async function callEveryOperation(platform: TestPlatform): Promise<void> {
  for (const slug of handledSlugs) {
    const operation: Operation = operations[slug];
    const stage = await newStage(platform);
    const { parameters, body } = wholeCall(operation, await sceneOf(slug).set(stage));
    await platform.send(pathOf(operation, parameters), {
      method: operation.method,
      headers: {
        authorization: `Bearer ${stage.own.bearer}`,
        "idempotency-key": slug,
        ...(body && { "content-type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}

/** Creates rows through browser calls: a link, a carrier visit, a passkey, a signed call. */
async function browse(platform: TestPlatform): Promise<void> {
  await (await startDesktop(platform)).send();
  const { authToken } = await platform.start(CATHEE);
  const { body } = await platform.browse("client-instant-start", authToken, { implementation: "pixel" });
  await tap(platform, new URL(body.data?.redirectUrl ?? "").pathname);
  const gone = new TestDevice();
  await gone.register(platform, (await startAuth(platform, device({}))).authToken);
  await gone.sendSigned(platform, "client-device-unregister", { deviceId: gone.deviceId });
  await makePasskey(platform);
}

async function makePasskey(platform: TestPlatform): Promise<void> {
  const { authToken } = await startAuth(platform, device({ userVerificationLevel: "required" }));
  const { data = {} } = await browseFrom(platform, "client-fido2-start", authToken, { deviceId: null, signals: {} });
  const { registrations, deviceName = "", deviceCapabilities = [] } = new TestDevice().registration(authToken);
  const webAuthnCredential = new TestAuthenticator().create(data);
  await browseFrom(platform, "client-fido2-register", authToken, {
    registrations: [{ webAuthnCredential }, ...registrations],
    deviceName,
    deviceCapabilities,
  });
}

const device = (passive: object) => ({ device: { authenticators: { passive } } });

/** Creates rows through administration, deliveries and a live domain. */
async function administer(platform: TestPlatform): Promise<void> {
  const administrator = asAdministrator(platform);
  const receiver = await startReceiver();
  await startAuth(platform, mobile({ otp: { messageText: "####" } }, MILO), { callbackUrl: receiver.url });
  const domain = (await platform.callWith("v3-domain-id", {})).body.pcid;
  await setWebhook(administrator, { domain, url: receiver.url, newSecret: false });
  await testWebhook(administrator, domain, "PORT");
  await platform.queue.runDue();
  const live = await beginLive(platform, await liveCaller(platform), { phoneNumber: "+12015550123" });
  await platform.browse("client-otp-start", live, {});
  const credentials = { client_id: CREDENTIALS.clientId, client_secret: CREDENTIALS.clientSecret };
  const token = await platform.tokenFor(CREDENTIALS);
  await platform.send("/revoke", { method: "POST", body: new URLSearchParams({ ...credentials, token }) });
  await rotateClient(administrator, CREDENTIALS.clientId, HOUR);
  await rotateSigningKey(administrator);
}

async function rowsByTable(platform: TestPlatform): Promise<(table: string) => readonly string[]> {
  const grouped = Object.groupBy(await allRows(platform), (row) => row.slice(0, row.indexOf(" ")));
  return (table) => grouped[table] ?? [];
}

test("the sweep deletes rows of every table when they expire, and not earlier", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  await callEveryOperation(platform);
  await browse(platform);
  await administer(platform);
  await sweep(platform.platform);
  const atFirst = await rowsByTable(platform);
  const expiring = Object.entries(lifetimes).flatMap(([table, end]) => ("within" in end ? [{ table, ...end }] : []));
  for (const { table } of expiring) assert.notEqual(atFirst(table).length, 0, `${table} before its time`);

  const begin = platform.clock.now();
  for (const time of [...new Set(expiring.map(({ within }) => within))].toSorted((a, b) => a - b)) {
    platform.clock.advance(begin + time + 1 - platform.clock.now());
    await platform.queue.runDue();
    await sweep(platform.platform);
    const left = await rowsByTable(platform);
    for (const { table, within, lastOf } of expiring) {
      const still = atFirst(table).filter((row) => left(table).includes(row));
      if (within > time) assert.notEqual(left(table).length, 0, `${table} before its time`);
      else if (lastOf) assert.equal(still.length, atFirst(table).length - 1, `${table}: all but the last of ${lastOf}`);
      else assert.deepEqual(left(table), [], `${table} is not swept`);
    }
  }
  const atLast = await rowsByTable(platform);
  for (const [table, end] of Object.entries(lifetimes)) {
    if ("notSwept" in end)
      assert.ok(atLast(table).length >= atFirst(table).length, `${table} is not swept: ${end.notSwept}`);
  }
});

test("the list of row lifetimes contains exactly the database's tables", async () => {
  const { tables } = await databaseToFill();
  assert.deepEqual(tables.toSorted(), Object.keys(lifetimes).toSorted());
});
