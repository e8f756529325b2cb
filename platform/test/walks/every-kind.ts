/** Walks through every kind of flow. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MINUTE } from "../../src/system/clock.ts";
import { FLOW_LIFETIME } from "../../src/operations/flows/flow.ts";
import { possibleOutcomes } from "../racing.ts";
import { newStage } from "../scenes/scene.ts";
import type { Ground } from "./ground.ts";
import type { AnyKind, Walk } from "./kind.ts";
import { kinds } from "./kinds.ts";
import type { Walked } from "./tables.ts";

/** Concurrent calls, or what happens between calls. */
type Round = readonly string[] | "later" | "restart";

/** Exceeds the validity of any code or link; four such steps expire the flow. */
const LATER = 4 * MINUTE;

const roundsOf = (kind: AnyKind): fc.Arbitrary<Round[]> =>
  fc.array(
    fc.oneof(
      { weight: 60, arbitrary: fc.array(fc.constantFrom(...kind.calls), { minLength: 1, maxLength: 3 }) },
      { weight: 8, arbitrary: fc.constant<Round>("later") },
      { weight: 1, arbitrary: fc.constant<Round>("restart") },
    ),
    { maxLength: 16, size: "max" },
  );

/** @returns the states and transitions that were reached, after the tests */
export function walkEveryKind(where: string, ground: Ground, walks: number): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const kind of kinds) {
    void test(`a ${kind.name} never enters a state outside its tables, ${where}`, async () => {
      await fc.assert(
        fc.asyncProperty(roundsOf(kind), async (rounds) => {
          const flow = await kind.begin(await newStage(ground.platform));
          const model = await walk(ground, kind, flow, rounds);
          for (const one of model.seen) seen.add(one);
        }),
        { seed: 20260101, numRuns: walks },
      );
    });
  }
  return seen;
}

async function walk(
  ground: Ground,
  kind: AnyKind,
  flow: Walk<Walked, string>,
  rounds: readonly Round[],
): Promise<Walked> {
  const { clock } = ground.platform;
  const endsAt = clock.now() + FLOW_LIFETIME;
  let { model } = flow;
  assert.equal(await flow.observe(), kind.show(model));
  for (const round of rounds) {
    const isOver = clock.now() >= endsAt;
    if (round === "restart") await ground.restart();
    else if (round !== "later") model = await race(kind, flow, model, round, isOver);
    else if (!isOver) {
      clock.advance(LATER);
      await ground.tick();
      model = kind.later(model);
    }
  }
  return model;
}

/** @param isOver whether the flow has expired; it then changes nothing until the sweep */
async function race(
  kind: AnyKind,
  flow: Walk<Walked, string>,
  model: Walked,
  racing: readonly string[],
  isOver: boolean,
): Promise<Walked> {
  const told = await Promise.all(racing.map((call) => flow.send(call)));
  const state = await flow.observe();
  const step = (from: Walked, call: string) =>
    isOver ? { model: from, outcome: kind.expired(call) } : kind.step(from, call);
  const found = possibleOutcomes(model, racing, step).find(
    ({ model: to, outcomes }) =>
      (kind.show(to) === state || (isOver && state === undefined)) &&
      outcomes.every((outcome, index) => (outcome ?? told[index]) === (told[index] ?? outcome)),
  );
  assert.ok(
    found,
    `${kind.show(model)}${isOver ? ", expired" : ""} → ${racing.join(", ")} → ${state}, told ${told.join(", ")}`,
  );
  return found.model;
}
