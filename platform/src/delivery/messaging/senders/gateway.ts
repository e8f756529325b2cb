/** Posts a message to a gateway of the operator's, and reads its answer. */
import { post, type Post, PostError } from "../../outbound/post.ts";
import { REACH_OF_OPERATOR } from "../../outbound/target.ts";
import type { AttemptResult } from "../../queue/job.ts";

/** Client errors that may pass: RFC 9110 §15.5.9, RFC 8470, RFC 6585. */
const WORTH_ANOTHER_TRY: ReadonlySet<number> = new Set([408, 425, 429]);

type Result = Pick<AttemptResult, "failure" | "isFinal">;

/** @param explain why the gateway refused, from its answer; never what names a person */
export async function handOver(
  what: Omit<Post, "reach">,
  explain: (body: string) => string = () => "",
): Promise<Result> {
  try {
    const { status, body } = await post({ ...what, reach: REACH_OF_OPERATOR });
    if (status >= 200 && status < 300) return {};
    const isFinal = status >= 300 && status < 500 && !WORTH_ANOTHER_TRY.has(status);
    return { failure: `the gateway answered ${status}${explain(body)}`, isFinal };
  } catch (cause) {
    if (cause instanceof PostError) return { failure: cause.message };
    throw cause;
  }
}
