import type { AnswerReason } from "./reasons.ts";

/** Why a notification was refused, in words that do not change between versions. */
export type WebhookReason =
  | "algorithmRefused"
  | "bodyHashMissing"
  | "bodyMalformed"
  | "bodyMismatch"
  | "bodyParsed"
  | "headerMissing"
  | "issuerMismatch"
  | "secretMissing"
  | "signatureMismatch"
  | "tokenExpired"
  | "tokenMalformed"
  | "tokenNotYetValid"
  | "tokenTooLarge";

/**
 * Why a call failed, in words that do not change between versions. What the API gave as reason has the API's word for
 * it; the others are the SDK's own, those of webhooks included.
 */
export type ErrorReason =
  | AnswerReason
  | WebhookReason
  | "aborted"
  | "connectionFailed"
  | "invalidAnswer"
  | "invalidArgument"
  | "invalidRequest"
  | "timeout"
  | "unexpected";

const brand = Symbol.for("@prove-identity/prove-api/error");

/**
 * Root of every error of this SDK.
 *
 * @example
 * ```ts
 * import { isProveError } from "@prove-identity/prove-api";
 *
 * export const describe = (error: unknown): string =>
 *   isProveError(error) ? `${error.reason}: ${error.message}` : "not ours";
 * ```
 */
export abstract class ProveError extends Error {
  /** Why, as a word to branch on. */
  abstract readonly reason: ErrorReason;

  /** @param hidden members that may hold secrets: not enumerable, so that neither a log nor `JSON.stringify` shows them */
  constructor(message: string, hidden: Readonly<Record<string, unknown>>) {
    super(message);
    for (const name in hidden)
      Object.defineProperty(this, name, { value: hidden[name], writable: true, configurable: true });
  }

  get [brand](): true {
    return true;
  }
}

/** Whether `value` is an error of this SDK. Unlike `instanceof` it also knows those of a second copy of the package. */
export function isProveError(value: unknown): value is ProveError {
  try {
    return typeof value === "object" && value !== null && brand in value;
  } catch {
    return false; // a proxy that does not say what it has
  }
}

/** An argument or option is missing or wrong. Thrown before anything is sent. */
export class SDKValidationError extends ProveError {
  override name = "SDKValidationError";
  readonly reason = "invalidArgument";
  /** What was given; not enumerable. */
  declare readonly rawValue: unknown;
  /** What is wrong with it: one sentence per field; not enumerable. */
  declare readonly rawMessage: unknown;

  constructor(message: string, cause?: unknown, rawValue?: unknown) {
    super(message, { cause, rawValue, rawMessage: cause });
  }

  /** The problems, one per line. */
  pretty(): string {
    return Array.isArray(this.rawMessage) ? this.rawMessage.join("\n") : this.message;
  }
}
