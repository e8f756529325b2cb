import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stepNames } from "@proofline/contract";
import { machine, type Progress, positionOf, possessionEvents, transition } from "./machine.ts";
import { possessionStates } from "../store/rows/flows.ts";
import { firstStep, type Plan, planOf, plans, planText } from "./plans.ts";

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  steps: fc
    .shuffledSubarray([...stepNames], { minLength: 1 })
    .chain((steps) =>
      fc.tuple(...steps.map((step) => fc.record({ step: fc.constant(step), proven: fc.constantFrom("done", "next") }))),
    ),
  otherwise: fc.constantFrom("failed", "possession_required"),
});
const attempts = fc.array(fc.tuple(fc.constantFrom(...stepNames), fc.constantFrom(...possessionEvents)), {
  maxLength: 20,
});
const beginning = (plan: Plan): Progress => ({ state: "pending", step: firstStep(plan) });

test("the machine has exactly the listed transitions of state × event", () => {
  const listed = possessionStates.flatMap((state) =>
    possessionEvents.flatMap((event) => (machine[state][event] ? [`${state} ${event} ${machine[state][event]}`] : [])),
  );
  assert.deepEqual(listed, [
    "pending proven next",
    "pending unproven next",
    "pending refused failed",
    "possession_required provided passed",
  ]);
});

test("no sequence of events skips a step, goes back a step or leaves an end state", () => {
  fc.assert(
    fc.property(anyPlan, attempts, (plan, events) => {
      let progress = beginning(plan);
      for (const [at, event] of events) {
        const move = transition(plan, progress, at, event);
        const wasAt = positionOf(plan, progress.step);
        if (!move) continue;
        assert.ok(progress.state !== "passed" && progress.state !== "failed", "an ended possession does not move");
        const isAt = positionOf(plan, move.step);
        assert.ok(isAt === wasAt || isAt === wasAt + 1);
        assert.equal(move.next === "done", move.state !== "pending");
        if (move.state === "possession_required") assert.equal(plan.otherwise, "possession_required");
        progress = move;
      }
    }),
  );
});

test("possession passes only by a sufficient step, the last step or the client's own proof", () => {
  fc.assert(
    fc.property(anyPlan, attempts, (plan, events) => {
      let progress = beginning(plan);
      for (const [at, event] of events) {
        const move = transition(plan, progress, at, event);
        if (move?.state === "passed") {
          const position = positionOf(plan, at);
          const suffices = plan.steps[position]?.proven === "done" || position === plan.steps.length - 1;
          assert.ok(event === "proven" ? suffices : event === "provided" && progress.state === "possession_required");
        }
        progress = move ?? progress;
      }
    }),
  );
});

test("if no step proves anything, each is tried once, in order, and the plan's end is reached", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      let progress = beginning(plan);
      for (const { step } of plan.steps) {
        assert.deepEqual({ state: progress.state, step: progress.step }, { state: "pending", step });
        progress = transition(plan, progress, step, "unproven") ?? progress;
      }
      assert.equal(progress.state, plan.otherwise);
    }),
  );
});

test("a reloaded page restarts at an earlier step without moving the farthest step back", () => {
  const plan = plans["unify mobile"];
  const progress: Progress = { state: "pending", step: "mobile/otp" };
  assert.deepEqual(transition(plan, progress, "device/passive", "unproven"), { ...progress, next: "mobile/instant" });
  assert.equal(transition(plan, progress, "device/passive", "proven")?.state, "passed");
  assert.equal(transition(plan, { ...progress, step: "device/passive" }, "mobile/otp", "proven"), undefined);
});

test("a plan survives storage unchanged", () => {
  for (const plan of Object.values(plans)) assert.deepEqual(planOf({ plan: planText(plan) }), plan);
});
