import type { AnswerReason } from "./reasons.ts";

/** Reason why a webhook is rejected. Values are stable across versions. */
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
 * Reason why a call failed. Values are stable across versions. They come from the API's error codes, from webhook
 * verification, or from the SDK itself.
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
 * Base class of all errors of this SDK.
 *
 * @example
 * ```ts
 * import { isProveError } from "@prove-identity/prove-api";
 *
 * export const describe = (error: unknown): string =>
 *   isProveError(error) ? `${error.reason}: ${error.message}` : "not an SDK error";
 * ```
 */
export abstract class ProveError extends Error {
  /** Machine-readable reason. */
  abstract readonly reason: ErrorReason;

  /** @param hidden members that may contain secrets: not enumerable, so that logs and `JSON.stringify` omit them */
  constructor(message: string, hidden: Readonly<Record<string, unknown>>) {
    super(message);
    for (const name in hidden)
      Object.defineProperty(this, name, { value: hidden[name], writable: true, configurable: true });
  }

  get [brand](): true {
    return true;
  }
}

/** Returns true for errors of this SDK. Unlike `instanceof`, also for those of another copy of the package. */
export function isProveError(value: unknown): value is ProveError {
  try {
    return typeof value === "object" && value !== null && brand in value;
  } catch {
    return false; // a proxy may throw on `in`
  }
}

/** An argument or option is missing or invalid. Thrown before anything is sent. */
export class SDKValidationError extends ProveError {
  override name = "SDKValidationError";
  readonly reason = "invalidArgument";
  /** Rejected value; not enumerable. */
  declare readonly rawValue: unknown;
  /** Problems, one message per field; not enumerable. */
  declare readonly rawMessage: unknown;

  constructor(message: string, cause?: unknown, rawValue?: unknown) {
    super(message, { cause, rawValue, rawMessage: cause });
  }

  /** Returns the problems, one per line. */
  pretty(): string {
    return Array.isArray(this.rawMessage) ? this.rawMessage.join("\n") : this.message;
  }
}
