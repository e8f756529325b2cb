/**
 * Tests every operation-specific error of the contract; errors common to all operations are tested in files named by
 * status.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { type ApiError, type ErrorName, errors, type Operation, operations } from "@proofline/contract";
import { type Answer, assertRefused, pathOf, startTestPlatform } from "../../test/harness.ts";
import { allRows } from "../../test/rows.ts";
import { handledSlugs, sceneOf } from "../../test/scenes/index.ts";
import { newStage, type Stage, type WholeCall, wholeCall } from "../../test/scenes/scene.ts";
import { addClient, addDomain } from "../../test/other-domains.ts";

const platform = await startTestPlatform();

/** A prepared call that is rejected. */
interface Refused {
  readonly call: WholeCall;
  readonly bearer?: string;
}

/** A call that would succeed, with a function that sends it or another one. */
interface Attempt {
  readonly operation: Operation;
  readonly stage: Stage;
  readonly call: WholeCall;
  readonly send: (call: Refused) => Promise<Answer>;
}

/** A valid phone number without a test user. */
const NOBODY = "2005559999";

/** Returns the call with new values in the named fields and parameters. */
function withOther({ call }: Attempt, names: readonly string[]): WholeCall {
  const other = <T extends object>(values: T): T =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, names.includes(name) ? randomUUID() : (value as unknown)]),
    ) as T;
  return { parameters: other(call.parameters), body: call.body && other(call.body) };
}

const ofNobody = ({ call }: Attempt): WholeCall => ({
  ...call,
  body: JSON.parse(JSON.stringify(call.body).replaceAll(/"\+?\d{10,}"/g, `"${NOBODY}"`)) as Record<string, unknown>,
});

async function again({ operation, stage, call, send }: Attempt): Promise<Refused> {
  assert.equal((await send({ call })).status, 200);
  // A link request can be repeated until it is confirmed.
  if (operation.slug === "v3-domain-link") {
    await stage.other.does("v3-domain-confirm-link", { body: { pcid: stage.own.pcid } });
  }
  return { call };
}

async function byAnotherProduct({ stage, call }: Attempt): Promise<Refused> {
  const client = await addClient(platform, { product: "identity", pcid: stage.own.pcid });
  return { call, bearer: await platform.tokenFor(client) };
}

async function inLiveDomain({ call }: Attempt): Promise<Refused> {
  const { bearer } = await addDomain(platform, { domainOfTier: "live", product: "prefill" });
  return { call, bearer };
}

const provocations: Readonly<Partial<Record<ErrorName, (attempt: Attempt) => Refused | Promise<Refused>>>> = {
  stepOutOfOrder: again,
  sandboxUserNotFound: (attempt) => ({ call: ofNobody(attempt) }),
  personNotFound: inLiveDomain,
  sandboxUserDenied: byAnotherProduct,
  invalidCorrelationId: (attempt) => ({ call: withOther(attempt, ["correlationId"]) }),
  invalidAuthId: (attempt) => ({ call: withOther(attempt, ["authId"]) }),
  identityNotFound: (attempt) => ({ call: withOther(attempt, ["proveId", "deviceId"]) }),
  identityNotEnrolled: (attempt) => ({ call: withOther(attempt, ["proveId", "identityId"]) }),
};

async function attemptAt(slug: (typeof handledSlugs)[number]): Promise<Attempt> {
  const operation: Operation = operations[slug];
  const stage = await newStage(platform);
  return {
    operation,
    stage,
    call: wholeCall(operation, await sceneOf(slug).set(stage)),
    send: ({ call: { parameters, body }, bearer = stage.own.bearer }) =>
      platform.send(pathOf(operation, parameters), {
        method: operation.method,
        headers: { authorization: `Bearer ${bearer}`, ...(body && { "content-type": "application/json" }) },
        ...(body && { body: JSON.stringify(body) }),
      }),
  };
}

for (const slug of handledSlugs) {
  const operation: Operation = operations[slug];
  for (const name of operation.rejectsWith) {
    const { status, code = 0, about }: ApiError = errors[name];

    test(`${slug} returns ${status} ${name}: ${about}`, async () => {
      const attempt = await attemptAt(slug);
      const provoke = provocations[name];
      assert.ok(provoke, `no test case for ${name}`);
      const refused = await provoke(attempt);
      const before = await allRows(platform);
      assertRefused(await attempt.send(refused), status, code);
      assert.deepEqual(await allRows(platform), before, "a rejected call changes nothing");
      if (name !== "stepOutOfOrder")
        assert.equal((await attempt.send(attempt)).status, 200, "the original call succeeds");
    });
  }
}
