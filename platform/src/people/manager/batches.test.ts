/** Tests that batches write rows in one order, so that concurrent batches of the same people cannot deadlock. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { handler as enrollBatch } from "../../operations/v3-batch-enroll-identities/handler.ts";
import { handler as verifyBatch } from "../../operations/v3-verify-batch/handler.ts";
import type { Write } from "../../store/statement.ts";
import type { Store } from "../../store/store.ts";

const { platform } = await startTestPlatform();
const caller = { clientId: "any", domainId: "", tier: "sandbox", product: null } as const;
const numbers = ["2001004031", "2001004035", "2001004036", "2001004011", "2001004051"];

/** Returns the order in which a call writes people. */
async function orderOf(call: (store: Store) => Promise<unknown>): Promise<string[]> {
  const units: (readonly Write[])[] = [];
  const { store } = platform;
  await call({
    read: (...query) => store.read(...query),
    commit: async (unit) => units.push(unit) > 0,
    alone: (...work) => store.alone(...work),
    close: async () => {},
  });
  const ids = units.flat().map(({ values }) => (values as { proveId?: string; id: string }).proveId ?? "");
  return [...new Set(ids.filter(Boolean))];
}

for (const [name, call] of Object.entries({
  "batch enrollment": (store: Store, some: readonly string[]) =>
    enrollBatch({
      platform: { ...platform, store },
      caller,
      parameters: {},
      body: { items: some.map((phoneNumber) => ({ phoneNumber })) },
    }),
  "batch verification": (store: Store, some: readonly string[]) =>
    verifyBatch({
      platform: { ...platform, store },
      caller,
      parameters: {},
      body: {
        items: some.map((phoneNumber) => ({
          phoneNumber,
          verificationType: "humanAssurance",
          firstName: "",
          lastName: "",
        })),
      },
    }),
})) {
  test(`${name} writes people in the order of their IDs, regardless of the order of the items`, async () => {
    const one = await orderOf((store) => call(store, numbers));
    const other = await orderOf((store) => call(store, numbers.toReversed()));
    assert.equal(one.length, numbers.length);
    assert.deepEqual(one, other);
    assert.deepEqual(one, one.toSorted());
  });
}
