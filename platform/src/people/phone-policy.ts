/** Decides which facts about a phone number fail the evaluation's `authentication` category. */
import type { ReasonName } from "@proofline/contract";
import type { PhoneFacts } from "./phone-facts.ts";

const RECENT_CHANGE_HOURS = 24;
const DAYS_VERY_SHORT = 7;
const DAYS_SHORT = 30;
const DAYS_RECENT = 90;
const MANY_IDENTITIES = 3;

const daysOf = ({ tenureDays = Number.POSITIVE_INFINITY }: PhoneFacts): number => tenureDays;

export const isTenureShort = (facts: PhoneFacts): boolean => daysOf(facts) < DAYS_SHORT;

/** Predicates by reason. */
const objections = {
  overridden: ({ isOverridden = false }) => isOverridden,
  textsArePublic: ({ isPublic = false }) => isPublic,
  nonFixedVoip: ({ lineType }) => lineType === "nonFixedVoip" || lineType === "temporary",
  simSwapped: ({ hoursSinceSimSwap = RECENT_CHANGE_HOURS }) => hoursSinceSimSwap < RECENT_CHANGE_HOURS,
  ported: ({ hoursSincePort = RECENT_CHANGE_HOURS }) => hoursSincePort < RECENT_CHANGE_HOURS,
  callsForwarded: ({ isCallForwarded = false }) => isCallForwarded,
  tenureVeryShort: (facts) => daysOf(facts) < DAYS_VERY_SHORT,
  tenureShort: (facts) => isTenureShort(facts) && daysOf(facts) >= DAYS_VERY_SHORT && !facts.humanSignals,
  recycled: (facts) => (facts.identities ?? 1) >= MANY_IDENTITIES && daysOf(facts) < DAYS_RECENT,
} as const satisfies Partial<Record<ReasonName, (facts: PhoneFacts) => boolean>>;

type Objection = keyof typeof objections;

export const phoneFailureReasons = (facts: PhoneFacts): Objection[] =>
  (Object.keys(objections) as Objection[]).filter((reason) => objections[reason](facts));
