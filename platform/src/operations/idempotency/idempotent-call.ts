/**
 * Calls with an `Idempotency-Key`: the same key and body within 15 minutes get the first answer again, so that a caller
 * who lost an answer may repeat the call.
 *
 * Before it acts, a call claims its key durably. The first thing that it then does is marked on the claim in the same
 * unit of work (`claimed-store.ts`). So a call never acts twice, also when the process dies in the middle:
 *
 * - died before it acted: once the claim has run out, a repeat acts;
 * - died after it acted, before the answer was kept: a repeat is refused with 409, since nobody knows the answer;
 * - was only slow, and its claim was taken over: it is refused with 409, and the answer of the one that acted stays.
 *
 * Claim and mark are one row per key, and every change of it is a compare-and-set.
 */
import { MINUTE } from "../../system/clock.ts";
import { Refusal } from "../../http/refusal.ts";
import type { Platform } from "../platform.ts";
import { newId } from "../../store/id.ts";
import type { IdempotentCallRow } from "../../store/rows/installation.ts";
import {
  insertIdempotentCall,
  releaseIdempotentCall,
  saveIdempotentAnswer,
  selectIdempotentCall,
  takeOverIdempotentCall,
} from "../../store/tables/idempotent-calls.ts";
import { guard, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { busy, claimedStore, requireClaim } from "./claimed-store.ts";

/** How long an answer is kept. */
const ANSWER_LIFE = 15 * MINUTE;
/** Much longer than any call takes. */
const CLAIM_LIFE = MINUTE;

const SEALED_AS = "kept answer";

export interface KeyedCall {
  readonly clientId: string;
  /** The operation. */
  readonly slug: string;
  /** As the caller chose it. */
  readonly key: string;
  /** What two calls must have in common to be the same. */
  readonly request: object;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * @param act does the call, with the platform that it is given
 * @returns the answer of an earlier call, or of this one
 */
export async function answerOnce(
  platform: Platform,
  call: KeyedCall,
  act: (platform: Platform) => Promise<unknown>,
): Promise<{ readonly answer: KeptAnswer; readonly isReplay: boolean }> {
  const claim = newClaim(platform, call);
  const earlier = await claimOrFind(platform, claim);
  if (earlier) return { answer: answerOf(platform, earlier, claim), isReplay: true };
  try {
    const store = claimedStore(platform.store, claim);
    const answer = { status: 200, body: await act({ ...platform, store }) };
    await keep(platform, claim, answer);
    return { answer, isReplay: false };
  } catch (cause) {
    await keepRefusal(platform, claim, cause);
    throw cause;
  }
}

function newClaim({ masterKey, clock }: Platform, { clientId, slug, key, request }: KeyedCall): IdempotentCallRow {
  const now = clock.now();
  return {
    keyHash: masterKey.hash("idempotency", JSON.stringify([clientId, slug, key])),
    requestHash: masterKey.hash("idempotency", JSON.stringify(request)),
    claim: newId(clock),
    state: "claimed",
    answer: null,
    claimedUntil: now + CLAIM_LIFE,
    expiresAt: now + ANSWER_LIFE,
  };
}

/** @returns the call that has the key; undefined: this one has it now */
async function claimOrFind(
  { store, clock }: Platform,
  claim: IdempotentCallRow,
): Promise<IdempotentCallRow | undefined> {
  if (await store.commit([guard(insertIdempotentCall, claim)])) return undefined;
  const earlier = await readOne(store, selectIdempotentCall, { keyHash: claim.keyHash });
  // Let go of a moment ago, by a sweep or by a call that failed.
  if (!earlier) throw busy();
  const now = clock.now();
  const isGivenUp = earlier.state === "claimed" && earlier.claimedUntil <= now;
  const isFree = earlier.expiresAt <= now || (isGivenUp && earlier.requestHash === claim.requestHash);
  if (!isFree) return earlier;
  const isOurs = await store.commit([guard(takeOverIdempotentCall, { ...claim, seenClaim: earlier.claim, now })]);
  if (!isOurs) throw busy();
  return undefined;
}

function answerOf({ masterKey, clock }: Platform, earlier: IdempotentCallRow, claim: IdempotentCallRow): KeptAnswer {
  if (earlier.requestHash !== claim.requestHash) throw new Refusal("idempotencyKeyReused");
  if (earlier.answer !== null) return JSON.parse(masterKey.open(earlier.answer, SEALED_AS).toString()) as KeptAnswer;
  if (earlier.claimedUntil > clock.now()) throw busy();
  throw new Refusal("idempotencyKeyInUse", "the first call with this Idempotency-Key acted, but its answer was lost");
}

async function keep({ store, masterKey }: Platform, { keyHash, claim }: IdempotentCallRow, answer: KeptAnswer) {
  const sealed = masterKey.seal(Buffer.from(JSON.stringify(answer)), SEALED_AS);
  await store.commit([write(saveIdempotentAnswer, { keyHash, claim, answer: sealed })]);
}

/**
 * A refusal is an answer like others, except where the caller is to try again. Of a call that has lost its claim it is
 * none: the repeat may have done what this one was refused to do once more.
 */
async function keepRefusal(platform: Platform, claim: IdempotentCallRow, cause: unknown): Promise<void> {
  const status = cause instanceof Refusal ? cause.error.status : 500;
  if (cause instanceof Refusal && status < 500 && status !== 429) {
    await requireClaim(platform.store, claim);
    await keep(platform, claim, { status, body: cause.body });
  } else {
    await platform.store.commit([write(releaseIdempotentCall, { keyHash: claim.keyHash, claim: claim.claim })]);
  }
}
