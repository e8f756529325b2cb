/** What the browser SDK is told, and how a call that it sends twice gets the same answer once more. */
import { type BrowserSlug, type ClientErrorName, clientErrors, type ResponseOf } from "@proofline/contract";
import { SECOND } from "../system/clock.ts";
import { Refusal } from "../http/refusal.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { PossessionChange, Possession } from "../store/rows/flows.ts";
import { saveClientAnswer, selectClientAnswer } from "../store/tables/possessions.ts";
import { type Write, write } from "../store/statement.ts";
import { readOne } from "../store/store.ts";
import { commitChange, findPossession, findStoredPossession } from "./possession.ts";

/** Of any call; each allows what it needs in `data`. */
export type ClientAnswer = ResponseOf<BrowserSlug>;

/** The step goes on where it is. `data` must be absent: the browser SDK takes any for a failure. */
export const stay = () => ({ next: "" });

/** The person is asked again; the step goes on. */
export const askAgain = (name: ClientErrorName) => ({ next: "", data: { ...clientErrors[name] } });

/** The step is over. With `done` the integrator's finish callback runs and its server learns the verdict. */
export const refuse = (name: ClientErrorName, next = "done") => ({ next, error: { ...clientErrors[name] } });

/** Browsers send a call again when a connection drops or a page reloads; within this time it counts as the same. */
const REPEAT_WINDOW = 10 * SECOND;
/** Above the number of calls that one browser has under way. */
const RACES = 5;

/** An answer and what has to be written for it to be true. Neither change nor writes: the answer changes nothing. */
export interface Outcome<A = ClientAnswer> {
  readonly answer: A;
  /** What becomes of the possession. */
  readonly change?: PossessionChange;
  /** What else is written; not done when another call changed the possession first. */
  readonly writes?: readonly Write[];
  /** The same call again is decided anew, so that nothing of the answer is kept. */
  readonly isMadeAnew?: true;
}

export interface RepeatableCall {
  /** The authId. */
  readonly possessionId: string;
  readonly slug: string;
  readonly body: unknown;
}

/**
 * Answers a call that changes the possession: the same call again within ten seconds gets the first answer and changes
 * nothing. `decide` runs anew when another call changed the possession meanwhile.
 */
export async function answerOnce<A>(
  platform: PossessionDependencies,
  { possessionId, slug, body }: RepeatableCall,
  decide: (possession: Possession) => Outcome<A> | Promise<Outcome<A>>,
): Promise<A | ReturnType<typeof refuse>> {
  const requestHash = platform.masterKey.hash("repeat", `${slug} ${JSON.stringify(body)}`);
  for (let race = 0; race < RACES; race++) {
    const now = platform.clock.now();
    const repeat = { possessionId, requestHash, since: now - REPEAT_WINDOW };
    // The possession before the answers: a first call that ends between the two reads has then left its answer, and one
    // that ends after them makes the change below fail.
    const possession = await findPossession(platform, possessionId);
    const earlier = await readOne(platform.store, selectClientAnswer, repeat);
    if (earlier) return JSON.parse(earlier.answer) as A;
    if (!possession) return refuse("authenticationFailed");
    const { answer, change, writes = [], isMadeAnew } = await decide(possession);
    if (!change && writes.length === 0) {
      // What a first call has used up while this one looked would have this one refused.
      if (await isAsFound(platform, possession)) return answer;
      continue;
    }
    const kept = { possessionId, requestHash, answer: JSON.stringify(answer), answeredAt: now };
    const keep = isMadeAnew ? [] : [write(saveClientAnswer, kept)];
    if (await commitChange(platform, possession, change ?? {}, [...writes, ...keep])) return answer;
  }
  throw new Refusal("tooManyRequests", `${RACES} other calls of one flow came first`);
}

const isAsFound = async (platform: PossessionDependencies, { id, changes }: Possession): Promise<boolean> =>
  (await findStoredPossession(platform, id))?.changes === changes;

/** Answers older than this are no longer given out. */
export const repeatsBefore = (now: number): number => now - REPEAT_WINDOW;
