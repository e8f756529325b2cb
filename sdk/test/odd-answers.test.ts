/** Answers and requests that the official SDK refuses or empties, through the operations that they belong to. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { V3UnifyStatusRequest, V3VerifyRequest } from "@prove-identity/prove-api/models/components";
import { VerificationType } from "@prove-identity/prove-api/models/components";
import { clientOf, serve } from "./recording-server.ts";

type Closing = Parameters<typeof serve>[0];
const flow = { correlationId: "c1" };
const verify: V3VerifyRequest = { phoneNumber: "2001004014", verificationType: "verifiedUser" };

async function answering(t: Closing, json: unknown) {
  const server = await serve(t, () => ({ json }));
  return { server, client: clientOf(server) };
}

describe("outcomes", () => {
  for (const success of [true, "true"]) {
    it(`of verify and unify arrive as text when ${JSON.stringify(success)} is sent`, async (t) => {
      const { client } = await answering(t, { success, verifyResult: success, possessionResult: success });
      const verified = (await client.v3.v3VerifyRequest(verify)).v3VerifyResponse;
      assert.deepEqual([verified?.success, verified?.verifyResult, verified?.possessionResult], Array(3).fill("true"));
      const status = (await client.v3.v3UnifyStatusRequest(flow)).v3UnifyStatusResponse;
      assert.equal(status?.success, "true");
    });
  }

  it("of the evaluation arrive, with the reasons, in every operation that evaluates", async (t) => {
    const evaluation = { success: true, authentication: { result: "fail", failureReasons: { 9100: "no proof" } } };
    const { client } = await answering(t, { evaluation });
    for (const got of [
      (await client.v3.v3ValidateRequest(flow)).v3ValidateResponse?.evaluation,
      (await client.v3.v3VerifyRequest(verify)).v3VerifyResponse?.evaluation,
      (await client.v3.v3UnifyStatusRequest(flow)).v3UnifyStatusResponse?.evaluation,
    ]) {
      assert.deepEqual(got, evaluation);
      assert.equal(got.authentication?.failureReasons?.["9100"], "no proof");
    }
  });
});

describe("a list that the official SDK insists on", () => {
  it("is empty when the answer lacks it or has null: results of Batch Get, reasons of an identity", async (t) => {
    for (const results of [undefined, null]) {
      const { client } = await answering(t, { results, identity: { assuranceLevel: "AL1", reasons: results } });
      const page = (await client.identity.v3BatchGetIdentities()).v3BatchGetIdentitiesResponse;
      assert.deepEqual(page?.results, []);
      const { v3VerifyResponse } = await client.v3.v3VerifyRequest(verify);
      assert.deepEqual(v3VerifyResponse?.identity?.reasons, []);
    }
  });
});

describe("null", () => {
  it("in any member of any answer is as good as none", async (t) => {
    let json: Record<string, unknown> = {};
    const client = clientOf(await serve(t, () => ({ json })));
    const names = [
      "proveId",
      "evaluation",
      "phoneNumber",
      "identity",
      "success",
      "clientRequestId",
      "next",
      "individual",
    ];
    await fc.assert(
      fc.asyncProperty(fc.subarray(names), async (nulls) => {
        json = Object.fromEntries(nulls.map((name) => [name, null]));
        const verified = (await client.v3.v3VerifyRequest(verify)).v3VerifyResponse;
        const validated = (await client.v3.v3ValidateRequest(flow)).v3ValidateResponse;
        for (const name of ["evaluation", "phoneNumber", "identity", "proveId"] as const)
          assert.equal(verified?.[name], undefined);
        assert.deepEqual([validated?.phoneNumber, validated?.next], [undefined, {}]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a request", () => {
  it("of Batch Enroll goes with phone numbers and nothing that nobody gave", async (t) => {
    const { server, client } = await answering(t, { results: [{ proveId: "p1" }, { error: "unknown" }] });
    const items = [
      { phoneNumber: "2001004014", deviceId: "d1" },
      { phoneNumber: "2001004018", clientCustomerId: "k" },
    ];
    const { v3BatchEnrollIdentitiesResponse } = await client.identity.v3BatchEnrollIdentities({ items });
    assert.deepEqual(JSON.parse(server.to("/v3/identity/batch")[0]?.body ?? ""), { items });
    assert.deepEqual(v3BatchEnrollIdentitiesResponse?.results, [{ proveId: "p1" }, { error: "unknown" }]);
  });

  it("keeps proveId of Verify, phoneNumber of Unify Status, and what no version knows", async (t) => {
    const { server, client } = await answering(t, {});
    await client.v3.v3VerifyRequest({ ...verify, proveId: "p1" });
    const status: V3UnifyStatusRequest & { brandNew: number } = { ...flow, phoneNumber: "2001004014", brandNew: 1 };
    await client.v3.v3UnifyStatusRequest(status);
    const sent = server.requests.filter(({ path }) => path !== "/token").map(({ body }) => JSON.parse(body) as object);
    assert.deepEqual(sent, [{ ...verify, proveId: "p1" }, status]);
  });

  it("takes a verification type as text, as constant, and one that is newer than the SDK", async (t) => {
    const { server, client } = await answering(t, {});
    const newer: string = "hologram";
    for (const verificationType of ["verifiedUser", VerificationType.VerifiedUser, newer])
      await client.v3.v3VerifyRequest({ ...verify, verificationType });
    const sent = server.requests.slice(1).map(({ body }) => (JSON.parse(body) as V3VerifyRequest).verificationType);
    assert.deepEqual(sent, ["verifiedUser", "verifiedUser", "hologram"]);
  });
});
