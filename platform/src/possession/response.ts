/** Responses to the browser SDK, and the replay of a response when the SDK sends a call twice. */
import { type BrowserSlug, type ClientErrorName, clientErrors, type ResponseOf } from "@proofline/contract";
import { SECOND } from "../system/clock.ts";
import { RequestError } from "../http/request-error.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { PossessionChange, Possession } from "../store/rows/flows.ts";
import { saveClientAnswer, selectClientAnswer } from "../store/tables/possessions.ts";
import { type Write, write } from "../store/statement.ts";
import { readOne } from "../store/store.ts";
import { commitChange, findPossession, findStoredPossession } from "./possession.ts";

/** Response to any browser call; the contract declares `data` per call. */
export type ClientResponse = ResponseOf<BrowserSlug>;

/** The browser stays at the current step. `data` must be absent: the browser SDK treats any `data` as a failure. */
export const stayAtStep = () => ({ next: "" });

/** The browser stays at the step and prompts the person again. */
export const promptAgain = (name: ClientErrorName) => ({ next: "", data: { ...clientErrors[name] } });

/** The step ends with an error. With `done` the page's finish callback runs and its server reads the result. */
export const errorResponse = (name: ClientErrorName, next = "done") => ({ next, error: { ...clientErrors[name] } });

/** Browsers resend a call when a connection drops or a page reloads; within this window it is a retry. */
const REPEAT_WINDOW = 10 * SECOND;
/** Higher than the number of calls that one browser sends concurrently. */
const MAX_TRIES = 5;

/** A response with the writes that it depends on. With neither `change` nor `writes`, the call changed nothing. */
export interface Outcome<A = ClientResponse> {
  readonly answer: A;
  /** Change of the possession. */
  readonly change?: PossessionChange;
  /** Further writes of the same unit; dropped if another call changed the possession first. */
  readonly writes?: readonly Write[];
  /** Retries are re-evaluated; the response is not stored. */
  readonly isReevaluated?: true;
}

export interface RepeatableCall {
  /** The authId. */
  readonly possessionId: string;
  readonly slug: string;
  readonly body: unknown;
}

/**
 * Runs a call that may change the possession. A retry within ten seconds returns the stored response and changes nothing.
 * `decide` runs again if another call changed the possession concurrently.
 */
export async function respondOnce<A>(
  platform: PossessionDependencies,
  { possessionId, slug, body }: RepeatableCall,
  decide: (possession: Possession) => Outcome<A> | Promise<Outcome<A>>,
): Promise<A | ReturnType<typeof errorResponse>> {
  const requestHash = platform.masterKey.hash("repeat", `${slug} ${JSON.stringify(body)}`);
  for (let race = 0; race < MAX_TRIES; race++) {
    const now = platform.clock.now();
    const repeat = { possessionId, requestHash, since: now - REPEAT_WINDOW };
    // Read the possession before the stored response. A first call that commits between the two reads has stored its
    // response by then; one that commits later makes the change below fail.
    const possession = await findPossession(platform, possessionId);
    const earlier = await readOne(platform.store, selectClientAnswer, repeat);
    if (earlier) return JSON.parse(earlier.answer) as A;
    if (!possession) return errorResponse("authenticationFailed");
    const { answer, change, writes = [], isReevaluated } = await decide(possession);
    if (!change && writes.length === 0) {
      // The first call may have committed concurrently, so this decision may use stale data.
      if (await isUnchanged(platform, possession)) return answer;
      continue;
    }
    const storedResponse = { possessionId, requestHash, answer: JSON.stringify(answer), answeredAt: now };
    const responseWrites = isReevaluated ? [] : [write(saveClientAnswer, storedResponse)];
    if (await commitChange(platform, possession, change ?? {}, [...writes, ...responseWrites])) return answer;
  }
  throw new RequestError("tooManyRequests", "Too many concurrent calls for this flow; retry");
}

const isUnchanged = async (platform: PossessionDependencies, { id, changes }: Possession): Promise<boolean> =>
  (await findStoredPossession(platform, id))?.changes === changes;

/** Stored responses from before this time no longer count as replays. */
export const oldestReplay = (now: number): number => now - REPEAT_WINDOW;
