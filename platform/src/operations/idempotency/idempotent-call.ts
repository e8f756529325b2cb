/**
 * Runs calls with an `Idempotency-Key`: within 15 minutes, the same key and body return the first response again, so a
 * client that lost a response can retry.
 *
 * A call durably claims its key before it runs. Its first commit marks the claim in the same unit of work
 * (`claimed-store.ts`). So a call never takes effect twice, even if the process dies:
 *
 * - died before its first commit: a retry runs once the claim has expired;
 * - died after a commit, before the response was stored: a retry returns 409, since the response is unknown;
 * - was slow and its claim was taken over: it returns 409, and the response of the call that committed is stored.
 *
 * Claim and mark are one row per key, and every change is a compare-and-set.
 */
import { MINUTE } from "../../system/clock.ts";
import { RequestError } from "../../http/request-error.ts";
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
import { claimedStore, keyInUse, requireClaim } from "./claimed-store.ts";

/** Time for which a response is stored. */
const RESPONSE_LIFETIME = 15 * MINUTE;
/** Lifetime of a claim; much longer than any call takes. */
const CLAIM_LIFETIME = MINUTE;

/** Sealing context of stored responses. Never change it: sealed data depends on it. */
const SEALED_AS = "kept answer";

export interface KeyedCall {
  readonly clientId: string;
  /** Slug of the operation. */
  readonly slug: string;
  /** The key chosen by the client. */
  readonly key: string;
  /** Parameters and body; two calls are the same if these are equal. */
  readonly request: object;
}

export interface StoredResponse {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Returns the stored response of an earlier call, or runs this call and stores its response.
 *
 * @param run runs the call with the platform passed to it
 */
export async function runOnce(
  platform: Platform,
  call: KeyedCall,
  run: (platform: Platform) => Promise<unknown>,
): Promise<{ readonly response: StoredResponse; readonly isReplay: boolean }> {
  const claim = newClaim(platform, call);
  const earlier = await claimOrFind(platform, claim);
  if (earlier) return { response: storedResponse(platform, earlier, claim), isReplay: true };
  try {
    const store = claimedStore(platform.store, claim);
    const response = { status: 200, body: await run({ ...platform, store }) };
    await storeResponse(platform, claim, response);
    return { response, isReplay: false };
  } catch (cause) {
    await storeRejection(platform, claim, cause);
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
    claimedUntil: now + CLAIM_LIFETIME,
    expiresAt: now + RESPONSE_LIFETIME,
  };
}

/** Returns the call that holds the key, or undefined if this call has claimed it. */
async function claimOrFind(
  { store, clock }: Platform,
  claim: IdempotentCallRow,
): Promise<IdempotentCallRow | undefined> {
  if (await store.commit([guard(insertIdempotentCall, claim)])) return undefined;
  const earlier = await readOne(store, selectIdempotentCall, { keyHash: claim.keyHash });
  // Released since the insert, by a sweep or by a failed call.
  if (!earlier) throw keyInUse();
  const now = clock.now();
  const isAbandoned = earlier.state === "claimed" && earlier.claimedUntil <= now;
  const isClaimable = earlier.expiresAt <= now || (isAbandoned && earlier.requestHash === claim.requestHash);
  if (!isClaimable) return earlier;
  const isTakenOver = await store.commit([guard(takeOverIdempotentCall, { ...claim, seenClaim: earlier.claim, now })]);
  if (!isTakenOver) throw keyInUse();
  return undefined;
}

function storedResponse(
  { masterKey, clock }: Platform,
  earlier: IdempotentCallRow,
  claim: IdempotentCallRow,
): StoredResponse {
  if (earlier.requestHash !== claim.requestHash) throw new RequestError("idempotencyKeyReused");
  if (earlier.answer !== null)
    return JSON.parse(masterKey.open(earlier.answer, SEALED_AS).toString()) as StoredResponse;
  if (earlier.claimedUntil > clock.now()) throw keyInUse();
  throw new RequestError(
    "idempotencyKeyInUse",
    "a request with this Idempotency-Key was processed but its response was not stored; check whether it took effect, then use a new key",
  );
}

async function storeResponse(
  { store, masterKey }: Platform,
  { keyHash, claim }: IdempotentCallRow,
  response: StoredResponse,
) {
  const sealed = masterKey.seal(Buffer.from(JSON.stringify(response)), SEALED_AS);
  await store.commit([write(saveIdempotentAnswer, { keyHash, claim, answer: sealed })]);
}

/**
 * Stores an error response unless it asks the client to retry (429, 5xx). Throws if the call has lost its claim: its
 * retry may have succeeded, which would be the cause of this error.
 */
async function storeRejection(platform: Platform, claim: IdempotentCallRow, cause: unknown): Promise<void> {
  const status = cause instanceof RequestError ? cause.error.status : 500;
  if (cause instanceof RequestError && status < 500 && status !== 429) {
    await requireClaim(platform.store, claim);
    await storeResponse(platform, claim, { status, body: cause.body });
  } else {
    await platform.store.commit([write(releaseIdempotentCall, { keyHash: claim.keyHash, claim: claim.claim })]);
  }
}
