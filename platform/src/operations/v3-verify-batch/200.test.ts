import assert from "node:assert/strict";
import { test } from "node:test";
import type { RequestOf } from "@proofline/contract";
import { ELENA, HILARY, MILO, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
type Item = RequestOf<"v3-verify-batch">["items"][number];

async function verify(items: readonly Partial<Item>[], more: { clientRequestId?: string } = {}) {
  const response = await platform.call("v3-verify-batch", { items: items as Item[], ...more });
  assert.equal(response.status, 200, JSON.stringify(response.body));
  return response.body;
}

const elena = { verificationType: "verifiedUser", phoneNumber: ELENA, firstName: "Elena", lastName: "Coldman" };

test("results have the order of the items, each with a result or an error", async () => {
  const { results, correlationId, clientRequestId } = await verify(
    [
      { ...elena, clientCustomerId: "one", clientHumanId: "human" },
      { ...elena, lastName: "Goldman", clientCustomerId: "two" },
      { ...elena, phoneNumber: "no number", clientCustomerId: "three" },
      { ...elena, phoneNumber: "2001001111" },
      { phoneNumber: ELENA, verificationType: "verifiedUser", firstName: "Elena" },
      { ...elena, verificationType: "bot" },
      { verificationType: "humanAssurance" },
      { verificationType: "humanAssurance", phoneNumber: HILARY },
    ],
    { clientRequestId: "batch" },
  );
  assert.match(correlationId, /^[0-9a-f-]{36}$/);
  assert.equal(clientRequestId, "batch");
  assert.deepEqual(
    results?.map(({ success, clientCustomerId, assuranceLevel, error }) => [
      success,
      clientCustomerId,
      assuranceLevel,
      error?.split("; ")[0],
    ]),
    [
      ["true", "one", "AL3", undefined],
      ["false", "two", "AL1", undefined],
      ["false", "three", "AL0", "field 'phoneNumber' must be a possible phone number"],
      ["false", "", "AL0", "no test user found matching the phone number"],
      ["false", "", "AL0", "field 'lastName' is missing"],
      [
        "false",
        "",
        "AL0",
        "field 'verificationType' must be one of 'humanAssurance', 'verifiedUser', 'accountOpening', 'prefill', 'prefillForBiz', 'identityResolution'",
      ],
      ["false", "", "AL0", "field 'phoneNumber' is missing"],
      ["false", "", "AL0", undefined],
    ],
  );
});

test("a batch item returns the same data as v3-verify", async () => {
  const { body: alone } = await platform.call("v3-verify", { ...elena, verificationType: "verifiedUser" });
  const [item] = (await verify([{ ...elena, clientCustomerId: "one", clientHumanId: "human" }])).results ?? [];
  assert.deepEqual(item, {
    success: "true",
    phoneNumber: alone.phoneNumber,
    clientCustomerId: "one",
    clientHumanId: "human",
    assuranceLevel: "AL3",
    identity: alone.identity,
    evaluation: alone.evaluation,
    proveId: alone.proveId,
    provePhoneAlias: alone.provePhoneAlias,
  });
});

test("v3-verify-batch enrolls only verified people", async () => {
  const fresh = await startTestPlatform();
  const { body } = await fresh.call("v3-verify-batch", {
    items: [
      { ...elena, clientCustomerId: "one" },
      { ...elena, phoneNumber: MILO },
    ],
  });
  const [first] = body.results ?? [];
  const enrolled = await fresh.callWith("v3-batch-get-identities", {});
  assert.deepEqual(
    enrolled.body.results.map(({ proveId }) => proveId),
    [first?.proveId],
  );
});

test("v3-verify-batch verifies 1000 items in one commit and yields to other requests", async () => {
  const { store } = platform.platform;
  const commit = store.commit.bind(store);
  let commits = 0;
  Object.assign(store, {
    commit: (...unit: Parameters<typeof commit>) => {
      commits += 1;
      return commit(...unit);
    },
  });
  let turns = 0;
  let next: NodeJS.Immediate;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  count();
  const items = Array.from({ length: 1000 }, (_, index) => ({
    ...elena,
    clientCustomerId: `customer-${index}`,
    userAgent: "x".repeat(500),
  }));
  const { results } = await verify(items);
  clearImmediate(next!);
  Object.assign(store, { commit });
  assert.equal(results?.filter(({ success }) => success === "true").length, 1000);
  assert.deepEqual(
    results?.map(({ clientCustomerId }) => clientCustomerId),
    items.map(({ clientCustomerId }) => clientCustomerId),
  );
  assert.equal(commits, 1);
  assert.ok(turns > 150, `${turns} turns`);
});
