import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, test } from "node:test";
import { Proveapi } from "@prove-identity/prove-api";
import { databaseToFill } from "../../test/filled-database.ts";
import { LORANT } from "../../test/unify.ts";
import type { Platform } from "../operations/platform.ts";
import type { Tables } from "../store/schema.ts";
import { startPlatform } from "./index.ts";
import { resetEverything } from "./reset.ts";
import "../../test/inspected.ts";

/** Tables that a reset keeps: credentials, data from commands, and revocations. */
const keptTables = [
  "audit_log",
  "client_secrets",
  "clients",
  "directory_keys",
  "domains",
  "installation",
  "people",
  "people_imports",
  "signing_keys",
  "test_people",
  "token_revocations",
  "webhooks",
] as const satisfies readonly (keyof Tables)[];

test("resetEverything empties all tables except credentials, data from commands and revocations", async () => {
  const { store, tables, fill, count } = await databaseToFill();
  for (const table of tables) fill(table);
  await resetEverything({ store } as Platform);
  assert.deepEqual(tables.filter((table) => count(table) > 0).toSorted(), keptTables);
});

async function start() {
  const platform = await startPlatform();
  after(() => platform.stop());
  const { clientId, clientSecret } = platform.credentials;
  const security = { clientID: clientId, clientSecret };
  return {
    platform,
    prove: new Proveapi({ serverURL: platform.url, security, retryConfig: { strategy: "none" } }),
  };
}

test("reset with a correlation ID removes only that Unify flow", async () => {
  const { platform, prove } = await start();
  const begin = async () =>
    (await prove.v3.v3UnifyRequest({ phoneNumber: LORANT, possessionType: "mobile", clientRequestId: "one" }))
      .v3UnifyResponse?.correlationId ?? "";
  const [one, other] = [await begin(), await begin()];
  assert.equal(await platform.reset({ correlationId: one }), true);
  assert.equal(await platform.reset({ correlationId: one }), false);
  await assert.rejects(prove.v3.v3UnifyStatusRequest({ correlationId: one }), /correlation/i);
  assert.ok(await prove.v3.v3UnifyStatusRequest({ correlationId: other }));
});

test("reset with a correlation ID removes a Verify flow of the older form", async () => {
  const { platform, prove } = await start();
  const older = {
    phoneNumber: "2001004000",
    clientRequestId: "one",
    possessionType: "mobile",
    firstName: "Martina",
    lastName: "Swift",
  };
  const { v3VerifyResponse } = await prove.v3.v3VerifyRequest(older as never);
  const correlationId = v3VerifyResponse?.correlationId ?? "";
  assert.equal(await platform.reset({ correlationId }), true);
  assert.equal(await platform.reset({ correlationId }), false);
});

test("reset with an authId removes only that Auth flow", async () => {
  const { platform, prove } = await start();
  const subjects = {
    mobile: { authenticators: { otp: { messageText: "####" } }, claim: { mobileNumber: "2001001693" } },
  };
  const begin = async () =>
    (await prove.auth.authStartRequest({ requestId: randomUUID(), subjects })).authStartResponse?.authId ?? "";
  const [one, other] = [await begin(), await begin()];
  assert.equal(await platform.reset({ authId: one }), true);
  assert.equal(await platform.reset({ authId: one }), false);
  await assert.rejects(prove.auth.authFinishRequest({ authId: one }));
  assert.ok(await prove.auth.authFinishRequest({ authId: other }));
});
