/**
 * Requests current facts about a phone number from the operator's carrier source over HTTP: line type, tenure, SIM swaps,
 * ports. Responses are cached. While the source keeps failing, it is skipped and only imported facts apply.
 */
import { type ImportedPerson, ImportedPerson as model } from "@proofline/contract";
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { BoundedMap } from "../../system/bounded-map.ts";
import { type Clock, MINUTE, SECOND } from "../../system/clock.ts";
import type { CarrierSource } from "./carrier-source.ts";

const FACTS = ["lineType", "carrier", "numberSince", "simSwappedAt", "portedAt", "isCallForwarded"] as const;
export type CarrierAnswer = Partial<Pick<ImportedPerson, (typeof FACTS)[number]>>;

const factsModel = Compile(Type.Partial(Type.Pick(model, [...FACTS])));

const CACHE_TIME = 5 * MINUTE;
const CAPACITY = 10_000;
const TIME_LIMIT = 2 * SECOND;
const MAX_RESPONSE_BYTES = 4096;
/** After this many consecutive failures, the source is skipped for `PAUSE`. */
const MAX_FAILURES = 5;
const PAUSE = 30 * SECOND;

export interface CarrierFacts {
  /** Resolves to undefined when the source does not know the number, fails or is skipped. */
  of(phoneNumber: string): Promise<CarrierAnswer | undefined>;
}

interface CachedFacts {
  readonly answer: CarrierAnswer | undefined;
  readonly until: number;
}

/** @param timeLimit milliseconds until the last byte of a response */
export function carrierFactsFrom(source: CarrierSource, clock: Clock, timeLimit = TIME_LIMIT): CarrierFacts {
  const cache = new BoundedMap<CachedFacts>(CAPACITY);
  let failures = 0;
  let pausedUntil = 0;
  return {
    async of(phoneNumber) {
      const known = cache.get(phoneNumber);
      if (known && known.until > clock.now()) return known.answer;
      if (pausedUntil > clock.now()) return undefined;
      try {
        const answer = await requestFacts(source, phoneNumber, timeLimit);
        failures = 0;
        cache.set(phoneNumber, { answer, until: clock.now() + CACHE_TIME });
        return answer;
      } catch {
        failures += 1;
        if (failures >= MAX_FAILURES) pausedUntil = clock.now() + PAUSE;
        return undefined;
      }
    },
  };
}

async function requestFacts(
  { url, token }: CarrierSource,
  phoneNumber: string,
  timeLimit: number,
): Promise<CarrierAnswer | undefined> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ phoneNumber }),
    redirect: "error",
    signal: AbortSignal.timeout(timeLimit),
  });
  const text = await boundedText(response);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`the carrier source returned status ${response.status}`);
  const facts: unknown = JSON.parse(text);
  if (!factsModel.Check(facts)) throw new Error("the carrier source returned invalid facts");
  return facts;
}

/** Reads the body and closes the connection once it exceeds the limit. */
async function boundedText({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > MAX_RESPONSE_BYTES)
      throw new Error(`the response of the carrier source exceeds ${MAX_RESPONSE_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
