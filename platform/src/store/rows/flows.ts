/** Rows of flows and of their possession checks. */
import type { ClientErrorName, StepName } from "@proofline/contract";
import type { Product, Tier } from "./clients.ts";

/** The products whose flows take these steps. */
export const flowProducts = ["prefill", "identity"] as const satisfies readonly Product[];
export type FlowProduct = (typeof flowProducts)[number];

export interface FlowRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domainId: string;
  readonly clientId: string;
  readonly product: FlowProduct;
  readonly state: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** How the data given at Start compares with the person: none was given, it matched, it did not. */
  readonly challengeAtStart: "missing" | "met" | "failed";
  readonly possessionId: string;
  /** Verdict of Validate: `passed`, or the reason why not; null before. */
  readonly verdict: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface VerificationFlowRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domainId: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** Null: the integrator proves possession itself. */
  readonly possessionId: string | null;
  readonly isVerified: boolean;
  /** What the policy found, as the answer has it: JSON, without anything that was submitted. */
  readonly evaluation: string;
  readonly clientCustomerId: string | null;
  readonly clientHumanId: string | null;
  /** Whether the person has been enrolled, which is done once. */
  readonly isEnrolled: boolean;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export const unifyStates = ["started", "possession_required", "bound"] as const;
export type UnifyState = (typeof unifyStates)[number];

export interface UnifySessionRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domainId: string;
  readonly state: UnifyState;
  readonly possessionId: string;
  /** Whether the reputation of the number is examined too. */
  readonly checkReputation: boolean;
  readonly clientRequestId: string | null;
  readonly clientCustomerId: string | null;
  readonly clientHumanId: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export const possessionStates = ["pending", "passed", "failed", "possession_required"] as const;
export type PossessionState = (typeof possessionStates)[number];

/** The number, as the store has it. */
export interface StoredNumber {
  /** E.164, sealed in live domains; null: no authenticator has found it yet. */
  readonly number: string | null;
  /** Keyed hash of a number that is sealed, to erase it by. */
  readonly numberHash: string | null;
}

/** What calls change. */
export interface PossessionProgress extends StoredNumber {
  readonly state: PossessionState;
  /** The farthest step of the plan that was reached. */
  readonly step: StepName;
  /** How many other numbers the person may still enter. */
  readonly numbersLeft: number;
  /** The device that takes part, once its key was placed or has verified. */
  readonly deviceId: string | null;
  /** What proved it; null: nothing yet. */
  readonly provenBy: StepName | "provided" | null;
  /** Why it failed, where there is a reason. */
  readonly failure: ClientErrorName | null;
  readonly otpAttemptsLeft: number;
  /** HMAC-SHA256 of the code that was sent last; null: none was sent. */
  readonly otpCodeHash: string | null;
  readonly otpExpiresAt: number | null;
  /** How often a code or a link may still be sent. */
  readonly messagesLeft: number;
}

export interface PossessionRow extends PossessionProgress {
  /** The `authId`. */
  readonly id: string;
  readonly domainId: string;
  readonly tier: Tier;
  /** Whose client asked for it. */
  readonly clientId: string;
  /** Whether the verdict comes without the client SDK (short-term test people). */
  readonly withoutClient: boolean;
  /** Which authenticators may prove it, in which order, as JSON. */
  readonly plan: string;
  /** What the flow asks of them, as JSON. */
  readonly settings: string;
  /** Text of the messages, sealed; null: the standard one. */
  readonly messageTemplate: string | null;
  /** How often it was changed. Every change names the number that it found, so none comes between. */
  readonly changes: number;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A possession with its number as everybody but the store has it. */
export interface Possession extends PossessionRow {
  /** E.164; null: no authenticator has found it yet. */
  readonly phoneNumber: string | null;
}

export type PossessionChange = Partial<Omit<PossessionProgress, keyof StoredNumber> & Pick<Possession, "phoneNumber">>;

/** First answers to calls of a browser, kept a moment for the case that it sends the call again. */
export interface ClientAnswerRow {
  readonly possessionId: string;
  readonly requestHash: string;
  readonly answer: string;
  readonly answeredAt: number;
}
