/** What a message goes out by. To add one: a file here, its entry in `index.ts`, its settings in `settings.ts`. */
import type { AttemptResult } from "../../queue/job.ts";

export interface OutgoingMessage {
  /** The same at every attempt. */
  readonly id: string;
  readonly kind: "code" | "link";
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

export interface Sender {
  /** Hands the message over, once. What fails is tried again unless it is final. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<Pick<AttemptResult, "failure" | "isFinal">>;
}
