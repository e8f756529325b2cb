/** Rows of flows and of their possession checks. */
import type { ClientErrorName, StepName } from "@proofline/contract";
import type { Product, Tier } from "./clients.ts";

/** Products whose flows have these steps. */
export const flowProducts = ["prefill", "identity"] as const satisfies readonly Product[];
export type FlowProduct = (typeof flowProducts)[number];

export interface FlowRow {
  /** Correlation ID. */
  readonly id: string;
  readonly domainId: string;
  readonly clientId: string;
  readonly product: FlowProduct;
  readonly state: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** Comparison of the data from Start with the person: none given, matched, or not matched. */
  readonly challengeAtStart: "missing" | "met" | "failed";
  readonly possessionId: string;
  /** Verdict of Validate: `passed`, or the reason of the failure; null before. */
  readonly verdict: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface VerificationFlowRow {
  /** Correlation ID. */
  readonly id: string;
  readonly domainId: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** Null: the client proves possession itself. */
  readonly possessionId: string | null;
  readonly isVerified: boolean;
  /** Evaluation in the form of the response: JSON without submitted data. */
  readonly evaluation: string;
  readonly clientCustomerId: string | null;
  readonly clientHumanId: string | null;
  /** Whether the person has been enrolled, which happens once. */
  readonly isEnrolled: boolean;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export const unifyStates = ["started", "possession_required", "bound"] as const;
export type UnifyState = (typeof unifyStates)[number];

export interface UnifySessionRow {
  /** Correlation ID. */
  readonly id: string;
  readonly domainId: string;
  readonly state: UnifyState;
  readonly possessionId: string;
  /** Whether the reputation of the phone number is checked too. */
  readonly checkReputation: boolean;
  readonly clientRequestId: string | null;
  readonly clientCustomerId: string | null;
  readonly clientHumanId: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export const possessionStates = ["pending", "passed", "failed", "possession_required"] as const;
export type PossessionState = (typeof possessionStates)[number];

/** The phone number in stored form. */
export interface StoredNumber {
  /** E.164, sealed in live domains; null: not known yet. */
  readonly number: string | null;
  /** Keyed hash of a sealed phone number, for erasure. */
  readonly numberHash: string | null;
}

/** The part that calls change. */
export interface PossessionProgress extends StoredNumber {
  readonly state: PossessionState;
  /** Last step of the plan that was reached. */
  readonly step: StepName;
  /** How many other phone numbers the person may still enter. */
  readonly numbersLeft: number;
  /** Device of the flow, once its key was placed or verified. */
  readonly deviceId: string | null;
  /** Authenticator that proved possession; null: none yet. */
  readonly provenBy: StepName | "provided" | null;
  /** Reason of the failure, if there is one. */
  readonly failure: ClientErrorName | null;
  readonly otpAttemptsLeft: number;
  /** HMAC-SHA256 of the last code; null: none was sent. */
  readonly otpCodeHash: string | null;
  readonly otpExpiresAt: number | null;
  /** How many more codes or links may be sent. */
  readonly messagesLeft: number;
}

export interface PossessionRow extends PossessionProgress {
  /** ID of the flow: `authId`. */
  readonly id: string;
  readonly domainId: string;
  readonly tier: Tier;
  /** Domain of the client that started it. */
  readonly clientId: string;
  /** Whether the verdict needs no browser SDK (short-term test users). */
  readonly withoutClient: boolean;
  /** Plan: authenticators in order, as JSON. */
  readonly plan: string;
  /** Requirements of the flow for them, as JSON. */
  readonly settings: string;
  /** Text of the messages, sealed; null: the default one. */
  readonly messageTemplate: string | null;
  /** Number of changes. Every change names the number that it read, so that none comes between. */
  readonly changes: number;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A possession check with its phone number in plaintext, as all layers above the store have it. */
export interface Possession extends PossessionRow {
  /** E.164; null: not known yet. */
  readonly phoneNumber: string | null;
}

export type PossessionChange = Partial<Omit<PossessionProgress, keyof StoredNumber> & Pick<Possession, "phoneNumber">>;

/** First responses to calls of a browser, stored briefly in case it repeats the call. */
export interface ClientAnswerRow {
  readonly possessionId: string;
  readonly requestHash: string;
  readonly answer: string;
  readonly answeredAt: number;
}
