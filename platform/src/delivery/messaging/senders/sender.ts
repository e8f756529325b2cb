/** Interface of SMS senders. CONTRIBUTING.md explains how to add one. */
import type { AttemptResult } from "../../queue/job.ts";

export interface OutgoingMessage {
  /** The same for every attempt. */
  readonly id: string;
  readonly kind: "code" | "link";
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

export interface Sender {
  /** Makes one attempt to send the message. A failure is retried unless `isFinal` is set. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<Pick<AttemptResult, "failure" | "isFinal">>;
}
