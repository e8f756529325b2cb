import assert from "node:assert/strict";
import { test } from "node:test";
import { lineTypes } from "@proofline/contract";
import fc from "fast-check";
import { type AssuranceLevel, assuranceLevels, assuranceOf } from "./assurance.ts";
import type { PhoneFacts } from "./phone-facts.ts";

const rows: readonly [string, PhoneFacts & { isIdentified?: boolean }, AssuranceLevel, string[]][] = [
  ["no facts, no identified person", {}, "AL1", ["AL1a"]],
  ["no facts, an identified person", { isIdentified: true }, "AL2", ["AL2a"]],
  ["ten identities", { identities: 10 }, "AL-1", ["AL-1a"]],
  ["a premium-rate number", { lineType: "premium" }, "AL-1", ["AL-1f"]],
  ["the Override Services Registry", { isOverridden: true }, "AL-1", ["AL-1f"]],
  ["a temporary number", { lineType: "temporary" }, "AL-1", ["AL-1g"]],
  ["a temporary number with machine activity", { lineType: "temporary", activity: "machine" }, "AL-1", ["AL-1h"]],
  ["a premium-rate number with 20 identities", { lineType: "premium", identities: 20 }, "AL-1", ["AL-1a", "AL-1f"]],
  ["a country without behavior data", { withoutBehaviour: true }, "AL0", ["AL0b"]],
  ["no activity", { activity: "none" }, "AL0", ["AL0c"]],
  ["short tenure without activity", { activity: "none", tenureDays: 3 }, "AL0", ["AL0d"]],
  ["short tenure with activity", { tenureDays: 3 }, "AL0", ["AL0e"]],
  ["machine activity", { activity: "machine" }, "AL0", ["AL0f"]],
  ["a pager", { lineType: "pager" }, "AL0", ["AL0g"]],
  ["short tenure with human signals", { tenureDays: 3, humanSignals: true }, "AL1", ["AL1d"]],
  ["a low binding to an identified person", { isIdentified: true, binding: "low" }, "AL1", ["AL1b"]],
  ["no binding to an identified person", { isIdentified: true, binding: "none" }, "AL1", ["AL1a"]],
  [
    "an identified person, corroborated by another source",
    { isIdentified: true, isCorroborated: true },
    "AL2",
    ["AL2a", "AL2b"],
  ],
  ["a high binding to an identified person", { isIdentified: true, binding: "high" }, "AL2", ["AL2a"]],
  [
    "a high binding to an identified person, primary number",
    { isIdentified: true, binding: "high", isPrimary: true },
    "AL3",
    ["AL3a"],
  ],
  ["a high binding, primary number, no identified person", { binding: "high", isPrimary: true }, "AL1", ["AL1a"]],
];

for (const [what, facts, assuranceLevel, reasons] of rows) {
  test(`assuranceOf returns ${assuranceLevel} (${reasons.join(", ")}) for ${what}`, () => {
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

test("assuranceOf returns at least one reason, and every reason belongs to the returned level", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { assuranceLevel, reasons } = assuranceOf(given);
      assert.ok(reasons.length > 0);
      for (const reason of reasons) assert.match(reason, new RegExp(`^${assuranceLevel}[a-h]$`));
    }),
    { numRuns: 2000 },
  );
});

test("an unidentified person gets at most AL1, and identification never lowers the level", () => {
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
