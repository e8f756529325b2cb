import assert from "node:assert/strict";
import { test } from "node:test";
import { JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("v3-get-identity returns the domain's data and the line's facts, and no data of the person", async () => {
  const given = {
    phoneNumber: MERLA,
    clientCustomerId: "customer-1",
    deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc",
  };
  const { proveId } = (await platform.call("v3-enroll-identity", given)).body;
  const { body } = await platform.callWith("v3-get-identity", { proveId: proveId.toUpperCase() });
  const { carrier, lineType, ...rest } = body;
  assert.ok(carrier && lineType);
  assert.deepEqual(rest, {
    proveId,
    identityId: proveId,
    phoneNumber: MERLA,
    active: true,
    countryCode: "US",
    clientCustomerId: given.clientCustomerId,
    deviceId: given.deviceId,
    createdAt: platform.clock.now() / 1000,
    creationString: "2026-01-01 00:00:00.000 +0000 UTC",
  });
});

test("v3-get-identity omits fields without a value", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: JAIMIE })).body;
  const { body } = await platform.callWith("v3-get-identity", { proveId });
  assert.deepEqual(
    ["clientCustomerId", "deviceId"].filter((name) => name in body),
    [],
  );
});
