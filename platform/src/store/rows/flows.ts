/** Rows of flows and of their possession checks. */
import type { ClientErrorName, StepName } from "@proofline/contract";
import type { Product, Tier } from "./clients.ts";

/** The products whose flows take these steps. */
export const flowProducts = ["prefill", "identity"] as const satisfies readonly Product[];
export type FlowProduct = (typeof flowProducts)[number];

export interface FlowRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly client_id: string;
  readonly product: FlowProduct;
  readonly state: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** How the data given at Start compares with the person: none was given, it matched, it did not. */
  readonly challenge_at_start: "missing" | "met" | "failed";
  readonly possession_id: string;
  /** Verdict of Validate: `passed`, or the reason why not; null before. */
  readonly verdict: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

export interface VerificationFlowRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domain_id: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** Null: the integrator proves possession itself. */
  readonly possession_id: string | null;
  readonly is_verified: boolean;
  /** What the policy found, as the answer has it: JSON, without anything that was submitted. */
  readonly evaluation: string;
  readonly client_customer_id: string | null;
  readonly client_human_id: string | null;
  /** Whether the person has been enrolled, which is done once. */
  readonly is_enrolled: boolean;
  readonly created_at: number;
  readonly expires_at: number;
}

export const unifyStates = ["started", "possession_required", "bound"] as const;
export type UnifyState = (typeof unifyStates)[number];

export interface UnifySessionRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly state: UnifyState;
  readonly possession_id: string;
  /** Whether the reputation of the number is examined too. */
  readonly check_reputation: boolean;
  readonly client_request_id: string | null;
  readonly client_customer_id: string | null;
  readonly client_human_id: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

export const possessionStates = ["pending", "passed", "failed", "possession_required"] as const;
export type PossessionState = (typeof possessionStates)[number];

/** The number, as the store has it. */
export interface StoredNumber {
  /** E.164, sealed in live domains; null: no authenticator has found it yet. */
  readonly number: string | null;
  /** Keyed hash of a number that is sealed, to erase it by. */
  readonly number_hash: string | null;
}

/** What calls change. */
export interface Changing extends StoredNumber {
  readonly state: PossessionState;
  /** The farthest step of the plan that was reached. */
  readonly step: StepName;
  /** How many other numbers the person may still enter. */
  readonly numbers_left: number;
  /** The device that takes part, once its key was placed or has verified. */
  readonly device_id: string | null;
  /** What proved it; null: nothing yet. */
  readonly proven_by: StepName | "provided" | null;
  /** Why it failed, where there is a reason. */
  readonly failure: ClientErrorName | null;
  readonly otp_attempts_left: number;
  /** HMAC-SHA256 of the code that was sent last; null: none was sent. */
  readonly otp_code_hash: string | null;
  readonly otp_expires_at: number | null;
  /** How often a code or a link may still be sent. */
  readonly messages_left: number;
}

export interface StoredPossession extends Changing {
  /** The `authId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly tier: Tier;
  /** Whose client asked for it. */
  readonly client_id: string;
  /** Whether the verdict comes without the client SDK (short-term test people). */
  readonly without_client: boolean;
  /** Which authenticators may prove it, in which order, as JSON. */
  readonly plan: string;
  /** What the flow asks of them, as JSON. */
  readonly settings: string;
  /** Text of the messages, sealed; null: the standard one. */
  readonly message_template: string | null;
  /** How often it was changed. Every change names the number that it found, so none comes between. */
  readonly changes: number;
  readonly created_at: number;
  readonly expires_at: number;
}

/** A possession with its number as everybody but the store has it. */
export interface PossessionRow extends StoredPossession {
  /** E.164; null: no authenticator has found it yet. */
  readonly phone_number: string | null;
}

export type PossessionChange = Partial<Omit<Changing, keyof StoredNumber> & Pick<PossessionRow, "phone_number">>;

/** First answers to calls of a browser, kept a moment for the case that it sends the call again. */
export interface ClientAnswerRow {
  readonly possession_id: string;
  readonly request_hash: string;
  readonly answer: string;
  readonly answered_at: number;
}
