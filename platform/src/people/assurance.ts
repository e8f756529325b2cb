/** How sure it is that a number belongs to a human, and to this one: the assurance levels, as a table. */
import type { ResponseOf } from "@proofline/contract";
import type { PhoneFacts } from "./phone-facts.ts";
import { isTenureShort } from "./phone-policy.ts";

export type AssuranceLevel = NonNullable<ResponseOf<"v3-verify">["identity"]>["assuranceLevel"];

/** From no trust to the most. */
export const assuranceLevels: readonly AssuranceLevel[] = ["AL-1", "AL0", "AL1", "AL2", "AL3"];

export const isAtLeast = (level: AssuranceLevel, least: AssuranceLevel): boolean =>
  assuranceLevels.indexOf(level) >= assuranceLevels.indexOf(least);

interface AssuranceFacts extends PhoneFacts {
  /** Whether the verification is about a certain identity, and nothing that was submitted contradicts it. */
  readonly isIdentified: boolean;
}

interface Rule {
  readonly level: AssuranceLevel;
  /** As on the wire: the level and a small letter. */
  readonly reason: string;
  readonly about: string;
  readonly isRisk?: true;
  /** A reason that says less and is left out beside this one. */
  readonly supersedes?: string;
  readonly holds: (facts: AssuranceFacts) => boolean;
}

const TOO_MANY_IDENTITIES = 10;

/** What speaks against a number counts first, then what speaks most for it. */
const rules: readonly Rule[] = [
  {
    level: "AL-1",
    reason: "AL-1a",
    about: "too many identities on one number",
    isRisk: true,
    holds: ({ identities = 1 }) => identities >= TOO_MANY_IDENTITIES,
  },
  {
    level: "AL-1",
    reason: "AL-1f",
    about: "premium-rate number, or on the Override Services Registry",
    isRisk: true,
    holds: ({ lineType, isOverridden = false }) => lineType === "premium" || isOverridden,
  },
  {
    level: "AL-1",
    reason: "AL-1g",
    about: "number that is rented online for a while",
    isRisk: true,
    holds: ({ lineType }) => lineType === "temporary",
  },
  {
    level: "AL-1",
    reason: "AL-1h",
    about: "number that is rented online for a while, with high activity",
    isRisk: true,
    supersedes: "AL-1g",
    holds: ({ lineType, activity }) => lineType === "temporary" && activity === "machine",
  },
  {
    level: "AL0",
    reason: "AL0b",
    about: "the country gives no data about behaviour",
    holds: ({ withoutBehaviour = false }) => withoutBehaviour,
  },
  {
    level: "AL0",
    reason: "AL0c",
    about: "assigned number without activity",
    holds: (facts) => facts.activity === "none" && !isTenureShort(facts),
  },
  {
    level: "AL0",
    reason: "AL0d",
    about: "short tenure without activity",
    holds: (facts) => facts.activity === "none" && isTenureShort(facts),
  },
  {
    level: "AL0",
    reason: "AL0e",
    about: "short tenure with activity",
    holds: (facts) => facts.activity !== "none" && isTenureShort(facts) && !facts.humanSignals,
  },
  {
    level: "AL0",
    reason: "AL0f",
    about: "activity above what humans do",
    isRisk: true,
    holds: ({ activity }) => activity === "machine",
  },
  { level: "AL0", reason: "AL0g", about: "pager or other line", holds: ({ lineType }) => lineType === "pager" },
  {
    level: "AL3",
    reason: "AL3a",
    about: "number and identity seen before with high confidence; the person's primary number",
    holds: ({ isIdentified, binding, isPrimary = false }) => isIdentified && binding === "high" && isPrimary,
  },
  {
    level: "AL2",
    reason: "AL2a",
    about: "number and identity seen before with moderate to high confidence",
    holds: ({ isIdentified, binding = "moderate" }) => isIdentified && (binding === "moderate" || binding === "high"),
  },
  {
    level: "AL2",
    reason: "AL2b",
    about: "number and identity corroborated by more than one source",
    holds: ({ isIdentified, isCorroborated = false }) => isIdentified && isCorroborated,
  },
  {
    level: "AL1",
    reason: "AL1a",
    about: "enough tenure, and behaviour of a human over time",
    holds: (facts) => !isTenureShort(facts),
  },
  {
    level: "AL1",
    reason: "AL1b",
    about: "as AL1a, and the number is bound to an identity",
    supersedes: "AL1a",
    holds: (facts) => facts.isIdentified && facts.binding === "low" && !isTenureShort(facts),
  },
  {
    level: "AL1",
    reason: "AL1d",
    about: "little history, but signals of a human",
    holds: (facts) => isTenureShort(facts) && facts.humanSignals === true,
  },
];

export interface Assurance {
  readonly assuranceLevel: AssuranceLevel;
  readonly reasons: string[];
  /** Reasons that are a risk, with their meaning. */
  readonly risks: Readonly<Record<string, string>>;
}

export function assuranceOf(facts: AssuranceFacts): Assurance {
  const holding = rules.filter(({ holds }) => holds(facts));
  // The rules of AL0 and AL1 cover all that the others leave.
  const level = (holding[0] as Rule).level;
  const ofLevel = holding.filter((rule) => rule.level === level);
  const superseded = new Set(ofLevel.map(({ supersedes }) => supersedes));
  const told = ofLevel.filter(({ reason }) => !superseded.has(reason));
  return {
    assuranceLevel: level,
    reasons: told.map(({ reason }) => reason),
    risks: Object.fromEntries(told.filter(({ isRisk }) => isRisk).map(({ reason, about }) => [reason, about])),
  };
}
