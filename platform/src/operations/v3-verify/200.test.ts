import assert from "node:assert/strict";
import { test } from "node:test";
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { ELENA, HILARY, MILO, startTestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const EWEN = "2001004051";
const ALICE = "2005550123";
const KURT = "2001004012";

async function verify(body: RequestOf<"v3-verify">): Promise<ResponseOf<"v3-verify">> {
  const response = await platform.call("v3-verify", body);
  assert.equal(response.status, 200, JSON.stringify(response.body));
  return response.body;
}

const elena = {
  verificationType: "verifiedUser",
  phoneNumber: ELENA,
  firstName: "Elena",
  lastName: "Coldman",
} as const;
const PASS = { result: "pass" };

test("v3-verify returns names, assurance level, IDs and evaluation of a verified user and enrolls them", async () => {
  const ids = { clientRequestId: "request", clientCustomerId: "customer", clientHumanId: "human" };
  const { correlationId, proveId, provePhoneAlias, ...body } = await verify({ ...elena, ...ids });
  assert.match(correlationId, /^[0-9a-f-]{36}$/);
  assert.match(provePhoneAlias ?? "", /^[0-9A-Z]{120}$/);
  assert.deepEqual(body, {
    success: "true",
    phoneNumber: ELENA,
    ...ids,
    isEnrolled: true,
    identity: { firstName: "Elena", lastName: "Coldman", assuranceLevel: "AL3", reasons: ["AL3a"] },
    evaluation: { authentication: PASS, identification: PASS, risk: PASS },
  });
  const enrolled = await platform.callWith("v3-get-identity", { proveId: proveId ?? "" });
  assert.deepEqual([enrolled.body.active, enrolled.body.clientCustomerId], [true, "customer"]);
});

test("attributes sent with v3-verify can be discovered and fetched", async () => {
  const identityAttributes = [{ attributeType: "walletId", attributeValue: "9fk1ka74g" }];
  const { proveId = "" } = await verify({ ...elena, identityAttributes });
  const { body: discovered } = await platform.callWith("v3-discover", { proveId });
  const attributeId = discovered.results?.[0]?.attributeId ?? "";
  const { body } = await platform.callWith("v3-fetch", { proveId, attributeId });
  assert.equal(body.results[0]?.attributeValue, "9fk1ka74g");
});

test("v3-verify matches names in different case, order and spelling", async () => {
  for (const [firstName, lastName] of [
    ["ELENA", "coldman"],
    ["E.", "Coldman"],
    ["Coldman", "Elena"],
    ["Eléna Maria", "Coldman-Jones"],
  ] as const) {
    assert.equal((await verify({ ...elena, firstName, lastName })).success, "true");
  }
});

test("v3-verify returns false with the reason and without personal data for another name", async () => {
  const { success, identity, evaluation, proveId, isEnrolled } = await verify({ ...elena, lastName: "Goldman" });
  assert.deepEqual([success, proveId, isEnrolled], ["false", undefined, undefined]);
  assert.deepEqual(identity, { assuranceLevel: "AL1", reasons: ["AL1a"] });
  assert.deepEqual(evaluation, {
    authentication: PASS,
    identification: { result: "fail", failureReasons: { "9014": "the name does not match" } },
    risk: PASS,
  });
});

test("humanAssurance requires only the number and returns only the assurance level", async () => {
  const { success, identity, evaluation } = await verify({ verificationType: "humanAssurance", phoneNumber: EWEN });
  assert.equal(success, "true");
  assert.deepEqual(identity, { assuranceLevel: "AL1", reasons: ["AL1a"] });
  assert.deepEqual(evaluation, { authentication: PASS, risk: PASS });
});

test("humanAssurance fails with a risk reason for a number with non-human activity", async () => {
  const { success, identity, evaluation } = await verify({ verificationType: "humanAssurance", phoneNumber: HILARY });
  assert.deepEqual([success, identity?.reasons], ["false", ["AL0f"]]);
  assert.deepEqual(evaluation?.["risk"], {
    result: "fail",
    failureReasons: { AL0f: "more activity than a human generates" },
  });
});

test("every verification type fails for a line that the policy rejects", async () => {
  for (const verificationType of ["humanAssurance", "verifiedUser", "prefill", "identityResolution"] as const) {
    const body = { verificationType, phoneNumber: KURT, firstName: "Kurt", lastName: "Mathen" };
    const { success, evaluation } = await verify(body);
    assert.equal(success, "false");
    const authentication = evaluation?.["authentication"];
    assert.ok(typeof authentication === "object");
    assert.deepEqual(Object.keys(authentication.failureReasons ?? {}), ["9134"]);
  }
});

test("prefill returns the full record", async () => {
  const { identity } = await verify({ verificationType: "prefill", phoneNumber: MILO });
  assert.deepEqual(identity, {
    firstName: "Milo",
    lastName: "Pinson",
    dateOfBirth: "1981-01-17",
    nationalId: "847-35-0596",
    emails: ["mpinsonm@dyndns.org"],
    addresses: [{ address: "6377 Birchwood Hill", city: "Littleton", region: "CO", zipCode: "80161-2001" }],
    assuranceLevel: "AL2",
    reasons: ["AL2a"],
  });
});

test("prefillForBiz returns the person with a business among those of a number", async () => {
  const person = (await verify({ verificationType: "prefill", phoneNumber: ALICE })).identity;
  assert.equal(person?.firstName, "Alice");
  const { identity, businesses } = await verify({ verificationType: "prefillForBiz", phoneNumber: ALICE });
  assert.equal(identity?.firstName, "Jordan");
  assert.deepEqual(businesses?.[0]?.relatedPersons, [{ firstName: "Jordan", lastName: "Lee" }]);
  assert.equal((await verify({ verificationType: "prefillForBiz", phoneNumber: MILO })).businesses, undefined);
});

test("if people share a number, v3-verify verifies the named one and returns the others as additionalIdentities", async () => {
  const named = { verificationType: "verifiedUser", phoneNumber: ALICE } as const;
  const alice = await verify({ ...named, firstName: "Alice", lastName: "Smith" });
  const jordan = await verify({ ...named, firstName: "Jordan", lastName: "Lee" });
  assert.equal(jordan.identity?.firstName, "Jordan");
  assert.deepEqual(
    jordan.additionalIdentities?.map(({ firstName }) => firstName),
    ["Alice"],
  );
  assert.notEqual(alice.proveId, jordan.proveId);
  assert.notEqual(alice.provePhoneAlias, jordan.provePhoneAlias);
  const neither = await verify({ ...named, firstName: "Mallory", lastName: "Smith" });
  assert.deepEqual([neither.success, neither.additionalIdentities], ["false", undefined]);
});

test("identityResolution returns age bounds instead of the date of birth", async () => {
  const { identity } = await verify({ verificationType: "identityResolution", phoneNumber: MILO });
  assert.deepEqual([identity?.minAge, identity?.maxAge, identity?.dateOfBirth], [35, 44, undefined]);
});

test("accountOpening returns AL3 for a number that belongs to the named person", async () => {
  const { success, identity } = await verify({ ...elena, verificationType: "accountOpening" });
  assert.deepEqual([success, identity?.assuranceLevel], ["true", "AL3"]);
});

test("proveId and provePhoneAlias are stable within a domain and differ between domains", async () => {
  const [first, second] = [await verify(elena), await verify({ ...elena, verificationType: "prefill" })];
  assert.equal(first.proveId, second.proveId);
  assert.equal(first.provePhoneAlias, second.provePhoneAlias);
  assert.notEqual(first.correlationId, second.correlationId);
  const bearer = await platform.tokenFor(await addClient(platform, { domainOfTier: "sandbox" }));
  const { body } = await platform.callWith("v3-verify", {}, { body: elena, bearer });
  assert.notEqual(body.proveId, first.proveId);
  assert.notEqual(body.provePhoneAlias, first.provePhoneAlias);
});

test("v3-verify succeeds with the person's proveId and fails with another one", async () => {
  const { proveId = "" } = await verify(elena);
  const milo = await verify({ verificationType: "prefill", phoneNumber: MILO });
  assert.equal((await verify({ ...elena, proveId: proveId.toUpperCase() })).success, "true");
  const other = await verify({ ...elena, proveId: milo.proveId ?? "" });
  assert.equal(other.success, "false");
  const identification = other.evaluation?.["identification"];
  assert.ok(typeof identification === "object");
  assert.deepEqual(Object.keys(identification.failureReasons ?? {}), ["9003"]);
});

test("v3-verify returns the number in the documented format for any input format", async () => {
  const ewen = { verificationType: "humanAssurance" } as const;
  for (const phoneNumber of [EWEN, `1${EWEN}`, `+1${EWEN}`]) {
    assert.equal((await verify({ ...ewen, phoneNumber })).phoneNumber, EWEN);
  }
  for (const phoneNumber of ["447968900002", "+447968900002"]) {
    assert.equal((await verify({ ...ewen, phoneNumber })).phoneNumber, "+447968900002");
  }
});
