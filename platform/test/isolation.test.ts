/**
 * Two domains never see anything of each other. For every operation, a domain makes the call that another domain is
 * about to make, with that domain's IDs.
 *
 * It must get the same response as on a second platform where the other domain has done nothing, and the other domain's
 * data must not change.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { operations } from "@proofline/contract";
import type { HandledSlug } from "../src/operations/index.ts";
import { startTestPlatform } from "./harness.ts";
import { masked } from "./masked.ts";
import { allRows } from "./rows.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { type Actor, newActor, newStage, wholeCall, type WholeCall } from "./scenes/scene.ts";

const busy = await startTestPlatform();
const idle = await startTestPlatform();

/** Calls of an unrelated domain. */
const attempt = (stranger: Actor, slug: HandledSlug, { parameters, body }: WholeCall) =>
  stranger.callWith(slug, parameters as never, body as never);

for (const slug of handledSlugs) {
  test(`${slug} gives an unrelated domain the same response as where the other domain has done nothing`, async () => {
    const stage = await newStage(busy);
    const stranger = await newActor(busy);
    const call = wholeCall(operations[slug], await sceneOf(slug).set(stage));
    const before = await allRows(busy);
    assert.ok(before.size > 0);
    const answer = await attempt(stranger, slug, call);

    await newStage(idle, [stage.own.pcid, stage.other.pcid]);
    assert.deepEqual(masked(answer), masked(await attempt(await newActor(idle, stranger.pcid), slug, call)));

    const after = await allRows(busy);
    for (const row of before) assert.ok(after.has(row), `changed or gone: ${row}`);
    assert.equal((await attempt(stage.own, slug, call)).status, 200, "the scene's own call still succeeds");
  });
}
