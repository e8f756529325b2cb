/** What is demanded of every call, whatever the world does to it. */
import assert from "node:assert/strict";
import { ProveError } from "@prove-identity/prove-api";

/** A call that does not end by then never will. Nothing waits so long; it is there so that a test fails and does not hang. */
const HANGS_MS = 30_000;

/**
 * Waits for the end of a call: a result, or an error of this SDK that says something.
 *
 * @returns the error, if it failed
 */
export async function outcomeOf(call: () => PromiseLike<unknown>): Promise<ProveError | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise((_, reject) => (timer = setTimeout(reject, HANGS_MS, new Error("the call hangs"))));
  try {
    await Promise.race([call(), hangs]);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof ProveError, `not an error of the SDK: ${String(error)}`);
    assert.notEqual(error.message.trim(), "");
    assert.notEqual(error.reason, undefined);
    return error;
  } finally {
    clearTimeout(timer);
  }
}
