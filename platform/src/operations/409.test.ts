/** Tests that every POST operation of a server supports `Idempotency-Key`. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { type Operation, operations, takesIdempotencyKey } from "@proofline/contract";
import { assertRefused, MARCIA, MARTINA, pathOf, startTestPlatform } from "../../test/harness.ts";
import { allRows } from "../../test/rows.ts";
import { handledSlugs, sceneOf } from "../../test/scenes/index.ts";
import { newStage, wholeCall, type WholeCall } from "../../test/scenes/scene.ts";

const platform = await startTestPlatform();

/** Returns a different valid call of the same operation: another number, another ID, or fewer items. */
function another({ request }: Operation, { body = {}, parameters }: WholeCall): WholeCall {
  for (const [name, value] of Object.entries(body)) {
    if ("enum" in (request?.model.properties[name] ?? {})) continue;
    if (Array.isArray(value)) return { parameters, body: { ...body, [name]: value.slice(1) as unknown } };
    if (typeof value === "string")
      return { parameters, body: { ...body, [name]: value === MARTINA ? MARCIA : MARTINA } };
  }
  return { parameters: Object.fromEntries(Object.keys(parameters).map((name) => [name, randomUUID()])), body };
}

for (const slug of handledSlugs.filter((one) => takesIdempotencyKey(operations[one]))) {
  const operation: Operation = operations[slug];

  test(`${slug} replays the response for the same Idempotency-Key and call, and returns 409 for a different call`, async () => {
    const { own, ...stage } = await newStage(platform);
    const call = wholeCall(operation, await sceneOf(slug).set({ own, ...stage }));
    const send = ({ parameters, body }: WholeCall) =>
      platform.send(pathOf(operation, parameters), {
        method: operation.method,
        headers: {
          authorization: `Bearer ${own.bearer}`,
          "content-type": "application/json",
          "idempotency-key": `key-of-${slug}`,
        },
        body: JSON.stringify(body ?? {}),
      });
    const first = await send(call);
    assert.equal(first.status, 200, JSON.stringify(first.body));
    const before = await allRows(platform);
    const again = await send(call);
    assert.deepEqual([again.status, again.body], [200, first.body]);
    assert.deepEqual(
      [first, again].map(({ headers }) => headers.get("idempotent-replayed")),
      [null, "true"],
    );
    const other = await send(another(operation, call));
    assertRefused(other, 409, undefined as never, /was used with a different request/);
    assert.deepEqual(await allRows(platform), before);
  });
}
