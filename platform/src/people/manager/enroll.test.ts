import assert from "node:assert/strict";
import { test } from "node:test";
import { JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";
import type { EnrolledIdentityRow } from "../../store/rows/people.ts";
import { statement } from "../../store/statement.ts";
import { sandboxSource } from "../sandbox.ts";
import { enroll } from "./enroll.ts";
import { selectDomains } from "../../store/tables/clients.ts";

const running = await startTestPlatform();
const { platform } = running;
const [{ id: domainId } = { id: "" }] = await platform.store.read(selectDomains, {});
const merla = await sandboxSource().findByPhoneNumber(MERLA);
const jaimie = await sandboxSource().findByPhoneNumber(JAIMIE);
assert.ok(merla && jaimie);

const allAttributes = statement<object>((db) => db.selectFrom("identity_attributes").selectAll());
const allRows = statement<object>((db) => db.selectFrom("enrolled_identities").selectAll());

test("enrolling a person again returns the same proveId and replaces the client's IDs", async () => {
  const first = await enroll(platform, domainId, merla, { clientCustomerId: "one", deviceId: "kept" });
  const second = await enroll(platform, domainId, merla, { clientCustomerId: "two" });
  assert.equal(first.proveId, second.proveId);
  for (const { writes } of [first, second]) assert.equal(await platform.store.commit(writes), true);
  const { body } = await running.callWith("v3-get-identity", { proveId: first.proveId });
  assert.deepEqual([body.clientCustomerId, body.deviceId, body.active], ["two", "kept", true]);
});

test("enrolling a person again writes only the new IDs and keeps the list position and the number", async () => {
  const rowOf = async (proveId: string) =>
    (await platform.store.read(allRows, {})).find((row) => (row as EnrolledIdentityRow).proveId === proveId);
  const { proveId, writes } = await enroll(platform, domainId, merla, { clientCustomerId: "three" });
  const before = await rowOf(proveId);
  await platform.store.commit(writes);
  assert.deepEqual({ ...(await rowOf(proveId))! }, { ...before!, clientCustomerId: "three" });
  assert.equal(writes.length, 1);
});

test("a disenrolled person can be enrolled again with the same proveId", async () => {
  const { proveId } = await enroll(platform, domainId, merla, {});
  assert.deepEqual((await running.callWith("v3-disenroll-identity", { proveId })).body, { success: true });
  await platform.store.commit((await enroll(platform, domainId, merla, {})).writes);
  const { body } = await running.callWith("v3-get-identity", { proveId });
  assert.deepEqual([body.proveId, body.clientCustomerId, body.active], [proveId, undefined, true]);
});

test("the store contains no phone number or attribute of an enrolled person in plaintext", async () => {
  const identityAttributes = [{ attributeType: "walletId", attributeValue: "9fk1ka74g" }];
  await platform.store.commit((await enroll(platform, domainId, jaimie, { identityAttributes })).writes);
  const rows = [await platform.store.read(allRows, {}), await platform.store.read(allAttributes, {})];
  assert.deepEqual(
    rows.map(({ length }) => length),
    [2, 1],
  );
  assert.doesNotMatch(JSON.stringify(rows), /200100|9fk1ka74g/);
});
