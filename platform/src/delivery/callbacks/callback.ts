/**
 * Enqueues callbacks, which post the result of a Prove Auth flow to the client's `callbackUrl`. The job does not
 * store the result; it is read when the job runs.
 */
import { RequestError } from "../../http/request-error.ts";
import { targetUrlProblem } from "../outbound/target.ts";
import type { DeliveryDependencies } from "../dependencies.ts";
import { jobWrite } from "../queue/job.ts";
import type { Write } from "../../store/statement.ts";

export const CALLBACK_JOB = "callback";

export interface Callback {
  readonly url: string;
  readonly domainId: string;
  readonly clientId: string;
  /** ID of the flow. */
  readonly authId: string;
}

/** Payload of the job, whose subject is the flow ID. */
export type CallbackPayload = Pick<Callback, "url" | "clientId">;

/** Rejects an invalid `callbackUrl`. Its IP address is checked when the callback is posted. */
export function requireCallbackUrl(url: string | undefined): void {
  const problem = url === undefined ? undefined : targetUrlProblem(url);
  if (problem) throw new RequestError("malformedRequest", `field 'callbackUrl' ${problem}`);
}

/** Returns the write that enqueues the callback. Commit it together with the step that ends the flow. */
export function callbackWrite(platform: DeliveryDependencies, { url, domainId, clientId, authId }: Callback): Write {
  const payload: CallbackPayload = { url, clientId };
  return jobWrite(platform, { kind: CALLBACK_JOB, domainId, subject: authId, payload });
}

/** Seal context. The URL is stored sealed, because it may contain a secret of the client. */
const CONTEXT = "callback URL";

export const sealCallbackUrl = ({ masterKey }: DeliveryDependencies, url: string): string =>
  masterKey.seal(Buffer.from(url), CONTEXT);

export const openCallbackUrl = ({ masterKey }: DeliveryDependencies, sealed: string): string =>
  masterKey.open(sealed, CONTEXT).toString();
