/** Tests responses and requests that the official SDK rejects or truncates. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { V3UnifyStatusRequest, V3VerifyRequest } from "@prove-identity/prove-api/models/components";
import { VerificationType } from "@prove-identity/prove-api/models/components";
import { clientOf, serve } from "./recording-server.ts";

type Context = Parameters<typeof serve>[0];
const flow = { correlationId: "c1" };
const verify: V3VerifyRequest = { phoneNumber: "2001004014", verificationType: "verifiedUser" };

async function responding(t: Context, json: unknown) {
  const server = await serve(t, () => ({ json }));
  return { server, client: clientOf(server) };
}

describe("lenient responses", () => {
  for (const success of [true, "true"]) {
    it(`outcomes of Verify and Unify sent as ${JSON.stringify(success)} are strings`, async (t) => {
      const { client } = await responding(t, { success, verifyResult: success, possessionResult: success });
      const verified = (await client.v3.v3VerifyRequest(verify)).v3VerifyResponse;
      assert.deepEqual([verified?.success, verified?.verifyResult, verified?.possessionResult], Array(3).fill("true"));
      const status = (await client.v3.v3UnifyStatusRequest(flow)).v3UnifyStatusResponse;
      assert.equal(status?.success, "true");
    });
  }

  it("every operation with an evaluation returns it with its failure reasons", async (t) => {
    const evaluation = { success: true, authentication: { result: "fail", failureReasons: { 9100: "no proof" } } };
    const { client } = await responding(t, { evaluation });
    for (const received of [
      (await client.v3.v3ValidateRequest(flow)).v3ValidateResponse?.evaluation,
      (await client.v3.v3VerifyRequest(verify)).v3VerifyResponse?.evaluation,
      (await client.v3.v3UnifyStatusRequest(flow)).v3UnifyStatusResponse?.evaluation,
    ]) {
      assert.deepEqual(received, evaluation);
      assert.equal(received.authentication?.failureReasons?.["9100"], "no proof");
    }
  });
});

describe("a list that the official SDK requires", () => {
  it("missing or null results of Batch Get and reasons of an identity become empty lists", async (t) => {
    for (const results of [undefined, null]) {
      const { client } = await responding(t, { results, identity: { assuranceLevel: "AL1", reasons: results } });
      const page = (await client.identity.v3BatchGetIdentities()).v3BatchGetIdentitiesResponse;
      assert.deepEqual(page?.results, []);
      const { v3VerifyResponse } = await client.v3.v3VerifyRequest(verify);
      assert.deepEqual(v3VerifyResponse?.identity?.reasons, []);
    }
  });
});

describe("null in a response", () => {
  it("null in any response member is treated as absent", async (t) => {
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
  it("Batch Enroll sends phone numbers and no additional members", async (t) => {
    const { server, client } = await responding(t, { results: [{ proveId: "p1" }, { error: "unknown" }] });
    const items = [
      { phoneNumber: "2001004014", deviceId: "d1" },
      { phoneNumber: "2001004018", clientCustomerId: "k" },
    ];
    const { v3BatchEnrollIdentitiesResponse } = await client.identity.v3BatchEnrollIdentities({ items });
    assert.deepEqual(JSON.parse(server.to("/v3/identity/batch")[0]?.body ?? ""), { items });
    assert.deepEqual(v3BatchEnrollIdentitiesResponse?.results, [{ proveId: "p1" }, { error: "unknown" }]);
  });

  it("Verify sends proveId, Unify Status phoneNumber, and both send unknown members", async (t) => {
    const { server, client } = await responding(t, {});
    await client.v3.v3VerifyRequest({ ...verify, proveId: "p1" });
    const status: V3UnifyStatusRequest & { brandNew: number } = { ...flow, phoneNumber: "2001004014", brandNew: 1 };
    await client.v3.v3UnifyStatusRequest(status);
    const sent = server.requests.filter(({ path }) => path !== "/token").map(({ body }) => JSON.parse(body) as object);
    assert.deepEqual(sent, [{ ...verify, proveId: "p1" }, status]);
  });

  it("verificationType accepts a string, a constant and a value newer than the SDK", async (t) => {
    const { server, client } = await responding(t, {});
    const newer: string = "hologram";
    for (const verificationType of ["verifiedUser", VerificationType.VerifiedUser, newer])
      await client.v3.v3VerifyRequest({ ...verify, verificationType });
    const sent = server.requests.slice(1).map(({ body }) => (JSON.parse(body) as V3VerifyRequest).verificationType);
    assert.deepEqual(sent, ["verifiedUser", "verifiedUser", "hologram"]);
  });
});
