/** Asserts what every call guarantees: it ends, in a result or in an SDK error. */
import assert from "node:assert/strict";
import { ProveError } from "@prove-identity/prove-api";

/** After this time a call counts as hanging, so that the test fails instead of hanging. */
const HANGS_MS = 30_000;

/**
 * Waits for the end of a call: a result, or an SDK error with message and reason.
 *
 * @returns the error, if the call failed
 */
export async function outcomeOf(call: () => PromiseLike<unknown>): Promise<ProveError | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise((_, reject) => (timer = setTimeout(reject, HANGS_MS, new Error("the call hangs"))));
  try {
    await Promise.race([call(), hangs]);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof ProveError, `not an SDK error: ${String(error)}`);
    assert.notEqual(error.message.trim(), "");
    assert.notEqual(error.reason, undefined);
    return error;
  } finally {
    clearTimeout(timer);
  }
}
