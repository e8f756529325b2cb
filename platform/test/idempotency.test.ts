/** Every POST of the API keeps the promise of `Idempotency-Key`, whatever the operation. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, operations } from "@prove-identity/contract";
import { MINUTE } from "../src/clock.ts";
import { pathOf, startTestPlatform } from "./harness.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { newStage, wholeCall } from "./scenes/scene.ts";

const platform = await startTestPlatform();

for (const slug of handledSlugs.filter((name) => operations[name].method === "POST")) {
  const operation: Operation = operations[slug];

  test(`a repeat of ${slug} with its key gets the first answer again, and another call with it 409`, async () => {
    const stage = await newStage(platform);
    const { parameters, body } = wholeCall(operation, await sceneOf(slug).set(stage));
    const call = (given: object | undefined) =>
      platform.send(pathOf(operation, parameters), {
        method: "POST",
        headers: {
          authorization: `Bearer ${stage.own.bearer}`,
          "idempotency-key": `key of ${slug}`.replaceAll(" ", "-"),
          ...(given && { "content-type": "application/json" }),
        },
        ...(given && { body: JSON.stringify(given) }),
      });

    const first = await call(body);
    assert.deepEqual([first.status, first.headers.get("idempotent-replayed")], [200, null]);
    const again = await call(body);
    assert.deepEqual([again.status, again.headers.get("idempotent-replayed")], [200, "true"]);
    assert.deepEqual(again.body, first.body);

    assert.equal((await call(otherBody(operation, body))).status, 409);
    assert.deepEqual((await call(body)).body, first.body, "the first answer stays");

    platform.clock.advance(15 * MINUTE);
    const later = await call(body);
    assert.equal(later.headers.get("idempotent-replayed"), null, "the key is free again");
  });
}

interface Field {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

/** A well-formed body that says something else. */
function otherBody({ slug, request }: Operation, body: object | undefined): object {
  const { properties = {} } = (request?.model ?? {}) as { properties?: Record<string, Field> };
  const isFree = ({ type, enum: choices, pattern }: Field) => type === "string" && !choices && !pattern;
  const [name] = Object.entries(properties).find(([, field]) => isFree(field)) ?? [];
  assert.ok(name, `${slug} takes no text of the caller's own`);
  return { ...body, [name]: "something else" };
}
