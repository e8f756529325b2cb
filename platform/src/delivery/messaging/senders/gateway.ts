/** Posts a message to the operator's gateway and interprets the response. */
import { post, type Post, PostError } from "../../outbound/post.ts";
import { OPERATOR_REACH } from "../../outbound/target.ts";
import type { AttemptResult } from "../../queue/job.ts";

/** Client errors that are retried (RFC 9110 §15.5.9, RFC 8470, RFC 6585). */
const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([408, 425, 429]);

type Result = Pick<AttemptResult, "failure" | "isFinal">;

/** @param explain returns the gateway's error from the response body, without personal data */
export async function postToGateway(
  request: Omit<Post, "reach">,
  explain: (body: string) => string = () => "",
): Promise<Result> {
  try {
    const { status, body } = await post({ ...request, reach: OPERATOR_REACH });
    if (status >= 200 && status < 300) return {};
    const isFinal = status >= 300 && status < 500 && !RETRYABLE_STATUSES.has(status);
    return { failure: `the gateway returned ${status}${explain(body)}`, isFinal };
  } catch (cause) {
    if (cause instanceof PostError) return { failure: cause.message };
    throw cause;
  }
}
