/** Reason codes of failed evaluations, by category. The codes are the vendor's; the texts are ours. */
export const reasons = {
  identityNotConfirmed: { code: 9001, category: "identification", text: "identity not confirmed on four elements" },
  identityNotFound: { code: 9003, category: "identification", text: "identity not found" },
  notConfirmedBySecondSource: {
    code: 9004,
    category: "identification",
    text: "identity not confirmed on four elements by the second source",
  },
  notConfirmedBySources: {
    code: 9005,
    category: "identification",
    text: "identity not confirmed on four elements by more than one source",
  },
  confirmedOnTooLittle: {
    code: 9011,
    category: "identification",
    text: "identity confirmed on fewer than four elements",
  },
  ssnMismatch: { code: 9012, category: "identification", text: "the social security number does not match" },
  dobMismatch: { code: 9013, category: "identification", text: "the date of birth does not match" },
  nameMismatch: { code: 9014, category: "identification", text: "the name does not match" },
  addressMismatch: { code: 9015, category: "identification", text: "the address does not match" },
  ssnBeforeBirth: {
    code: 9081,
    category: "identification",
    text: "the social security number was issued before the date of birth",
  },
  correctionalFacility: { code: 9082, category: "identification", text: "the address is a correctional facility" },
  deceased: { code: 9083, category: "identification", text: "the person is recorded as deceased" },
  possessionIncomplete: { code: 9100, category: "authentication", text: "possession of the phone is not proven" },
  overridden: { code: 9131, category: "authentication", text: "the number is on the Override Services Registry" },
  textsArePublic: {
    code: 9132,
    category: "authentication",
    text: "text messages to the number are published on a public site",
  },
  simNotTrusted: { code: 9133, category: "authentication", text: "the SIM key is not trusted" },
  nonFixedVoip: { code: 9134, category: "authentication", text: "the number is a non-fixed VoIP number" },
  simSwapped: { code: 9135, category: "authentication", text: "the SIM was swapped within the last 24 hours" },
  ported: { code: 9136, category: "authentication", text: "the number was ported within the last 24 hours" },
  callsForwarded: { code: 9137, category: "authentication", text: "call forwarding is active on the number" },
  tenureVeryShort: {
    code: 9161,
    category: "authentication",
    text: "very short tenure between number and identity",
  },
  tenureShort: {
    code: 9162,
    category: "authentication",
    text: "short tenure between number and identity",
  },
  recycled: {
    code: 9163,
    category: "authentication",
    text: "the number may be recycled: many identities and a newer owner",
  },
  injected: {
    code: 9171,
    category: "authentication",
    text: "two identities each have a short tenure on the number",
  },
  ownershipNotConfirmed: {
    code: 9180,
    category: "authentication",
    text: "ownership of the number not confirmed on four elements",
  },
} as const satisfies Record<string, { code: number; category: EvaluationCategory; text: string }>;

export const evaluationCategories = ["authentication", "identification", "risk", "compliance"] as const;
export type EvaluationCategory = (typeof evaluationCategories)[number];
export type ReasonName = keyof typeof reasons;
