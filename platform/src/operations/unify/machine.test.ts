import assert from "node:assert/strict";
import { test } from "node:test";
import { unifyEvents, unifyMachine } from "./machine.ts";
import { unifyStates } from "../../store/rows/flows.ts";

test("a Unify session allows `bind` once, and only after Unify Status returned `possession_required`", () => {
  const listed = unifyStates.flatMap((state) =>
    unifyEvents.flatMap((event) =>
      unifyMachine[state][event] ? [`${state} ${event} ${unifyMachine[state][event]}`] : [],
    ),
  );
  assert.deepEqual(listed, ["started reported possession_required", "possession_required bind bound"]);
});
