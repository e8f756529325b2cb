/** What the policy has against a phone number, from the facts about it: the reasons of category authentication. */
import type { ReasonName } from "@proofline/contract";
import type { PhoneFacts } from "./phone-facts.ts";

const HOURS_OF_CHANGE = 24;
const DAYS_VERY_SHORT = 7;
const DAYS_SHORT = 30;
const DAYS_RECENT = 90;
const MANY_IDENTITIES = 3;

const daysOf = ({ tenureDays = Number.POSITIVE_INFINITY }: PhoneFacts): number => tenureDays;

export const isTenureShort = (facts: PhoneFacts): boolean => daysOf(facts) < DAYS_SHORT;

/** By reason, whether the facts give it. */
const objections = {
  overridden: ({ isOverridden = false }) => isOverridden,
  textsArePublic: ({ isPublic = false }) => isPublic,
  nonFixedVoip: ({ lineType }) => lineType === "nonFixedVoip" || lineType === "temporary",
  simSwapped: ({ hoursSinceSimSwap = HOURS_OF_CHANGE }) => hoursSinceSimSwap < HOURS_OF_CHANGE,
  ported: ({ hoursSincePort = HOURS_OF_CHANGE }) => hoursSincePort < HOURS_OF_CHANGE,
  callsForwarded: ({ isCallForwarded = false }) => isCallForwarded,
  tenureVeryShort: (facts) => daysOf(facts) < DAYS_VERY_SHORT,
  tenureShort: (facts) => isTenureShort(facts) && daysOf(facts) >= DAYS_VERY_SHORT && !facts.humanSignals,
  recycled: (facts) => (facts.identities ?? 1) >= MANY_IDENTITIES && daysOf(facts) < DAYS_RECENT,
} as const satisfies Partial<Record<ReasonName, (facts: PhoneFacts) => boolean>>;

type Objection = keyof typeof objections;

export const objectionsTo = (facts: PhoneFacts): Objection[] =>
  (Object.keys(objections) as Objection[]).filter((reason) => objections[reason](facts));
