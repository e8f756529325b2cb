/**
 * Callbacks: the result of a Prove Auth flow, posted to the `callbackUrl` that its client named. What is written is that
 * it is to be posted; the result itself is read when it goes out.
 */
import { Refusal } from "../../http/refusal.ts";
import { complaintAboutTarget } from "../outbound/target.ts";
import type { DeliveryDependencies } from "../dependencies.ts";
import { jobWrite } from "../queue/job.ts";
import type { Write } from "../../store/statement.ts";

export const CALLBACK_JOB = "callback";

export interface Callback {
  readonly url: string;
  readonly domainId: string;
  readonly clientId: string;
  /** Which flow it is about. */
  readonly authId: string;
}

/** What the job is given beside the flow's id, which is its subject. */
export type CallbackPayload = Pick<Callback, "url" | "clientId">;

/** Refuses a `callbackUrl` that nothing could be posted to. Its address is checked when it is connected. */
export function requireCallbackUrl(url: string | undefined): void {
  const complaint = url === undefined ? undefined : complaintAboutTarget(url);
  if (complaint) throw new Refusal("malformedRequest", `field 'callbackUrl' ${complaint}`);
}

/** @returns what has to be written, with the step that ends the flow, for the callback to be posted */
export function callbackWrite(platform: DeliveryDependencies, { url, domainId, clientId, authId }: Callback): Write {
  const payload: CallbackPayload = { url, clientId };
  return jobWrite(platform, { kind: CALLBACK_JOB, domainId, subject: authId, payload });
}

/** The URL may contain a secret of the integrator, so the store has it sealed. */
const CONTEXT = "callback URL";

export const sealCallbackUrl = ({ masterKey }: DeliveryDependencies, url: string): string =>
  masterKey.seal(Buffer.from(url), CONTEXT);

export const openCallbackUrl = ({ masterKey }: DeliveryDependencies, sealed: string): string =>
  masterKey.open(sealed, CONTEXT).toString();
