/** Rules that map facts about a phone number to an assurance level. */
import type { ResponseOf } from "@proofline/contract";
import type { PhoneFacts } from "./phone-facts.ts";
import { isTenureShort } from "./phone-policy.ts";

export type AssuranceLevel = NonNullable<ResponseOf<"v3-verify">["identity"]>["assuranceLevel"];

/** Lowest first. */
export const assuranceLevels: readonly AssuranceLevel[] = ["AL-1", "AL0", "AL1", "AL2", "AL3"];

export const isAtLeast = (level: AssuranceLevel, least: AssuranceLevel): boolean =>
  assuranceLevels.indexOf(level) >= assuranceLevels.indexOf(least);

interface AssuranceFacts extends PhoneFacts {
  /** Whether the verification names a person and the submitted data does not contradict the record. */
  readonly isIdentified: boolean;
}

interface Rule {
  readonly level: AssuranceLevel;
  /** Wire value: the level and a lowercase letter. */
  readonly reason: string;
  readonly about: string;
  readonly isRisk?: true;
  /** Weaker reason, omitted when this one applies. */
  readonly supersedes?: string;
  readonly holds: (facts: AssuranceFacts) => boolean;
}

const TOO_MANY_IDENTITIES = 10;

/** In order of precedence: risks, then the strongest evidence. The first match decides the level. */
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
    about: "temporary number rented online",
    isRisk: true,
    holds: ({ lineType }) => lineType === "temporary",
  },
  {
    level: "AL-1",
    reason: "AL-1h",
    about: "temporary number rented online, with high activity",
    isRisk: true,
    supersedes: "AL-1g",
    holds: ({ lineType, activity }) => lineType === "temporary" && activity === "machine",
  },
  {
    level: "AL0",
    reason: "AL0b",
    about: "no behavior data in this country",
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
    about: "more activity than a human generates",
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
    about: "sufficient tenure with human behavior over time",
    holds: (facts) => !isTenureShort(facts),
  },
  {
    level: "AL1",
    reason: "AL1b",
    about: "as AL1a, with the number bound to an identity",
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
  /** Descriptions of the reasons that are risks. */
  readonly risks: Readonly<Record<string, string>>;
}

export function assuranceOf(facts: AssuranceFacts): Assurance {
  const holding = rules.filter(({ holds }) => holds(facts));
  // The AL0 and AL1 rules cover all remaining facts, so at least one rule matches.
  const level = (holding[0] as Rule).level;
  const ofLevel = holding.filter((rule) => rule.level === level);
  const superseded = new Set(ofLevel.map(({ supersedes }) => supersedes));
  const reported = ofLevel.filter(({ reason }) => !superseded.has(reason));
  return {
    assuranceLevel: level,
    reasons: reported.map(({ reason }) => reason),
    risks: Object.fromEntries(reported.filter(({ isRisk }) => isRisk).map(({ reason, about }) => [reason, about])),
  };
}
