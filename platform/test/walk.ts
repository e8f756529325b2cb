/** Flows that have reached a given step, for tests. */
import assert from "node:assert/strict";
import type { ResponseOf } from "@proofline/contract";
import { statement } from "../src/store/statement.ts";
import type { TestPlatform } from "./harness.ts";

/** The person types the code on the client's page. */
export async function typeCode(platform: TestPlatform, authToken: string, otp = "1234"): Promise<void> {
  assert.deepEqual((await platform.browse("client-otp-start", authToken, {})).body, { next: "" });
  await platform.browse("client-otp-finish", authToken, { otp });
}

/** A flow of a test user after Validate. */
export async function validated(platform: TestPlatform, phoneNumber: string): Promise<ResponseOf<"v3-start">> {
  const flow = await platform.start(phoneNumber);
  const { status } = await platform.call("v3-validate", { correlationId: flow.correlationId });
  assert.equal(status, 200);
  return flow;
}

/** All rows about flows, to see that a rejected call changed nothing. */
export function storeContents({ platform }: TestPlatform): Promise<unknown> {
  return Promise.all([platform.store.read(allFlows, {}), platform.store.read(allPossessions, {})]);
}

const allFlows = statement<object>((db) => db.selectFrom("flows").selectAll().orderBy("id"));
const allPossessions = statement<object>((db) => db.selectFrom("possessions").selectAll().orderBy("id"));
