/** Calls every operation successfully: with our SDK, and over plain HTTP with the examples of the contract. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, operations } from "@proofline/contract";
import { Proveapi } from "@prove-identity/prove-api";
import { methodName, valueName } from "../../contract/generate/sdk-names.ts";
import { CREDENTIALS, pathOf, startTestPlatform } from "./harness.ts";
import { handledSlugs, sceneOf, scenes } from "./scenes/index.ts";
import { newStage, wholeCall, type WholeCall } from "./scenes/scene.ts";

const platform = await startTestPlatform();

test("every implemented operation has a scene, and every scene an operation", () => {
  assert.deepEqual(Object.keys(scenes).sort(), [...handledSlugs].sort());
});

type Method = (...values: unknown[]) => Promise<Record<string, unknown>>;

/** Arguments of the SDK's method: the parameters in the contract's order, then the body. */
function argumentsOf({ parameters, request }: Operation, call: WholeCall): unknown[] {
  const values = parameters.map(({ name }) => call.parameters[name]);
  const least = request ? values.length : values.findLastIndex((value) => value !== undefined) + 1;
  return [...values.slice(0, least), ...(request ? [call.body] : [])];
}

for (const slug of handledSlugs) {
  const operation: Operation = operations[slug];
  const { namespace, operationId, method, response } = operation;

  test(`our SDK calls ${slug} successfully`, async () => {
    const stage = await newStage(platform);
    const prove = new Proveapi({ serverURL: platform.url, security: stage.own.credentials });
    const given = await sceneOf(slug).set(stage);
    const names = prove[namespace as "v3"] as unknown as Record<string, Method>;
    const args = argumentsOf(operation, wholeCall(operation, given));
    const result = await names[methodName(operationId)]?.(...args);
    sceneOf(slug).check(result?.[valueName(response.model.$id)], given);
  });

  test(`${slug} accepts the contract's example over plain HTTP`, async () => {
    const stage = await newStage(platform);
    const given = await sceneOf(slug).set(stage);
    const { parameters, body } = wholeCall(operation, given);
    const answer = await platform.send(pathOf(operation, parameters), {
      method,
      headers: { authorization: `Bearer ${stage.own.bearer}`, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    sceneOf(slug).check(answer.body, given);
  });
}

test("our SDK calls token successfully", async () => {
  const { v3TokenResponse } = await new Proveapi({ serverURL: platform.url }).v3.v3TokenRequest({
    ...CREDENTIALS,
    grantType: "client_credentials",
  });
  assert.equal(v3TokenResponse?.tokenType, "Bearer");
});
