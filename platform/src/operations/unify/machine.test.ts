import assert from "node:assert/strict";
import { test } from "node:test";
import { unifyEvents, unifyMachine } from "./machine.ts";
import { unifyStates } from "../../store/rows/flows.ts";

test("state × event: the key is bound by hand once, and only after Unify Status has asked for it", () => {
  const listed = unifyStates.flatMap((state) =>
    unifyEvents.flatMap((event) =>
      unifyMachine[state][event] ? [`${state} ${event} ${unifyMachine[state][event]}`] : [],
    ),
  );
  assert.deepEqual(listed, ["started told possession_required", "possession_required bind bound"]);
});
