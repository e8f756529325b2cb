/** Compares one long sequence of requests in memory, in an embedded database and on PostgreSQL. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Operation, operations } from "@proofline/contract";
import fc from "fast-check";
import { startTestPlatform, type TestPlatform } from "./harness.ts";
import { freshDatabase } from "./postgres.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { newStage, wholeCall } from "./scenes/scene.ts";
import { kinds } from "./walks/kinds.ts";

const SEED = 20260101;
const ROUNDS = Number(process.env["PROOFLINE_SOAK_ROUNDS"] ?? 1);

/** An operation and its arguments, called by its own or another domain, a number of times. */
const calls = fc.record({
  slug: fc.constantFrom(...handledSlugs),
  by: fc.constantFrom("own", "own", "other"),
  times: fc.constantFrom(1, 1, 2),
});
const walks = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc.array(fc.constantFrom(...kind.calls), { minLength: 4, maxLength: 12 }).map((steps) => ({ kind, steps })),
  );
const [recorded = []] = fc.sample(
  fc.array(fc.oneof(calls, walks), { minLength: 120 * ROUNDS, maxLength: 120 * ROUNDS }),
  {
    seed: SEED,
    numRuns: 1,
  },
);

/** Replaces IDs, tokens and addresses by the order of their first appearance. */
class Names {
  readonly #names = new Map<string, string>();

  in(value: unknown): string {
    return JSON.stringify(value).replaceAll(/127\.0\.0\.1:\d+|another-[0-9a-f]{8}|[\w-]{20,}(\.[\w-]+)*/g, (found) => {
      const name = this.#names.get(found) ?? `<${this.#names.size}>`;
      this.#names.set(found, name);
      return name;
    });
  }
}

async function replay(platform: TestPlatform): Promise<string[]> {
  const names = new Names();
  const answers: string[] = [];
  for (const step of recorded) {
    const stage = await newStage(platform);
    if ("kind" in step) {
      const flow = await step.kind.begin(stage);
      const told: string[] = [];
      for (const call of step.steps) told.push(`${call}: ${await flow.send(call)}, ${await flow.observe()}`);
      answers.push(`${step.kind.name}: ${told.join("; ")}`);
      continue;
    }
    const operation: Operation = operations[step.slug];
    const { parameters, body } = wholeCall(operation, await sceneOf(step.slug).set(stage));
    const caller = step.by === "own" ? stage.own : stage.other;
    for (let n = 0; n < step.times; n++) {
      const answer = await caller.callWith(step.slug, parameters as never, body as never);
      answers.push(`${step.slug} by ${step.by}: ${answer.status} ${names.in(answer.body)}`);
    }
  }
  return answers;
}

test("the same requests get the same responses in memory, in a file and on PostgreSQL", async () => {
  const folder = await mkdtemp(join(tmpdir(), "differential-"));
  after(() => rm(folder, { recursive: true }));
  const masterKey = randomBytes(32).toString("base64");
  const inMemory = await replay(await startTestPlatform({ data: ":memory:" }));
  assert.ok(inMemory.length >= recorded.length);
  assert.deepEqual(await replay(await startTestPlatform({ data: folder })), inMemory);
  assert.deepEqual(await replay(await startTestPlatform({ data: await freshDatabase(), masterKey })), inMemory);
});
