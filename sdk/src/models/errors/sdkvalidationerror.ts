import { ProveError } from "./proveerror.ts";

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
