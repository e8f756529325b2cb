import assert from "node:assert/strict";
import { test } from "node:test";
import { lineTypes } from "@proofline/contract";
import fc from "fast-check";
import { type AssuranceLevel, assuranceLevels, assuranceOf } from "./assurance.ts";
import type { PhoneFacts } from "./phone-facts.ts";

const rows: readonly [string, PhoneFacts & { isIdentified?: boolean }, AssuranceLevel, string[]][] = [
  ["nothing remarkable, any human", {}, "AL1", ["AL1a"]],
  ["nothing remarkable, this person", { isIdentified: true }, "AL2", ["AL2a"]],
  ["ten identities", { identities: 10 }, "AL-1", ["AL-1a"]],
  ["a premium-rate number", { lineType: "premium" }, "AL-1", ["AL-1f"]],
  ["the Override Services Registry", { isOverridden: true }, "AL-1", ["AL-1f"]],
  ["a rented number", { lineType: "temporary" }, "AL-1", ["AL-1g"]],
  ["a rented number with high activity", { lineType: "temporary", activity: "machine" }, "AL-1", ["AL-1h"]],
  ["two things at once", { lineType: "premium", identities: 20 }, "AL-1", ["AL-1a", "AL-1f"]],
  ["a country without data", { withoutBehaviour: true }, "AL0", ["AL0b"]],
  ["no activity", { activity: "none" }, "AL0", ["AL0c"]],
  ["no activity for a short time", { activity: "none", tenureDays: 3 }, "AL0", ["AL0d"]],
  ["activity for a short time", { tenureDays: 3 }, "AL0", ["AL0e"]],
  ["the activity of a machine", { activity: "machine" }, "AL0", ["AL0f"]],
  ["a pager", { lineType: "pager" }, "AL0", ["AL0g"]],
  ["signals of a human after a short time", { tenureDays: 3, humanSignals: true }, "AL1", ["AL1d"]],
  ["a weak binding to this person", { isIdentified: true, binding: "low" }, "AL1", ["AL1b"]],
  ["no binding to this person", { isIdentified: true, binding: "none" }, "AL1", ["AL1a"]],
  ["more than one source", { isIdentified: true, isCorroborated: true }, "AL2", ["AL2a", "AL2b"]],
  ["a strong binding", { isIdentified: true, binding: "high" }, "AL2", ["AL2a"]],
  ["a strong binding, the primary number", { isIdentified: true, binding: "high", isPrimary: true }, "AL3", ["AL3a"]],
  ["the same, but of anybody", { binding: "high", isPrimary: true }, "AL1", ["AL1a"]],
];

for (const [what, facts, assuranceLevel, reasons] of rows) {
  test(`${what}: ${assuranceLevel} by ${reasons.join(", ")}`, () => {
    const found = assuranceOf({ isIdentified: false, ...facts });
    assert.deepEqual([found.assuranceLevel, found.reasons], [assuranceLevel, reasons]);
  });
}

const facts = fc.record<PhoneFacts & { isIdentified: boolean }>(
  {
    lineType: fc.constantFrom(...lineTypes),
    activity: fc.constantFrom("none" as const, "human" as const, "machine" as const),
    tenureDays: fc.nat({ max: 1000 }),
    humanSignals: fc.boolean(),
    withoutBehaviour: fc.boolean(),
    identities: fc.nat({ max: 20 }),
    binding: fc.constantFrom("none" as const, "low" as const, "moderate" as const, "high" as const),
    isCorroborated: fc.boolean(),
    isPrimary: fc.boolean(),
    isOverridden: fc.boolean(),
    isIdentified: fc.boolean(),
  },
  { requiredKeys: ["isIdentified"] },
);

test("whatever the facts, there is one level and at least one reason, all of that level", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { assuranceLevel, reasons } = assuranceOf(given);
      assert.ok(reasons.length > 0);
      for (const reason of reasons) assert.match(reason, new RegExp(`^${assuranceLevel}[a-h]$`));
    }),
    { numRuns: 2000 },
  );
});

test("nobody who is not identified gets more than AL1, and being identified never lowers the level", () => {
  const rank = (given: PhoneFacts, isIdentified: boolean) =>
    assuranceLevels.indexOf(assuranceOf({ ...given, isIdentified }).assuranceLevel);
  fc.assert(
    fc.property(facts, (given) => {
      assert.ok(rank(given, false) <= assuranceLevels.indexOf("AL1"));
      assert.ok(rank(given, true) >= rank(given, false));
    }),
    { numRuns: 2000 },
  );
});
