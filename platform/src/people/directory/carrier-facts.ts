/**
 * What a source of the operator's says about a phone number now: line type, tenure, swaps and ports. It is asked by
 * HTTP under a time limit, its answers are kept a while, and when it fails too often it is left alone for a moment;
 * what was imported then counts alone.
 */
import { type ImportedPerson, ImportedPerson as model } from "@proofline/contract";
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { BoundedMap } from "../../system/bounded-map.ts";
import { type Clock, MINUTE, SECOND } from "../../system/clock.ts";
import type { CarrierSource } from "./carrier-source.ts";

const FACTS = ["lineType", "carrier", "numberSince", "simSwappedAt", "portedAt", "isCallForwarded"] as const;
export type CarrierAnswer = Partial<Pick<ImportedPerson, (typeof FACTS)[number]>>;

const isAnswer = Compile(Type.Partial(Type.Pick(model, [...FACTS])));

const KEPT = 5 * MINUTE;
const CAPACITY = 10_000;
const TIME_LIMIT = 2 * SECOND;
const LARGEST_ANSWER = 4096;
/** So many failures in a row, and the source is not asked for this long. */
const FAILURES = 5;
const PAUSE = 30 * SECOND;

export interface CarrierFacts {
  /** @returns undefined where the source does not know or does not answer */
  of(phoneNumber: string): Promise<CarrierAnswer | undefined>;
}

interface Kept {
  readonly answer: CarrierAnswer | undefined;
  readonly until: number;
}

/** @param timeLimit for an answer to its last byte, in milliseconds */
export function carrierFactsFrom(source: CarrierSource, clock: Clock, timeLimit = TIME_LIMIT): CarrierFacts {
  const kept = new BoundedMap<Kept>(CAPACITY);
  let failures = 0;
  let pausedUntil = 0;
  return {
    async of(phoneNumber) {
      const known = kept.get(phoneNumber);
      if (known && known.until > clock.now()) return known.answer;
      if (pausedUntil > clock.now()) return undefined;
      try {
        const answer = await ask(source, phoneNumber, timeLimit);
        failures = 0;
        kept.set(phoneNumber, { answer, until: clock.now() + KEPT });
        return answer;
      } catch {
        failures += 1;
        if (failures >= FAILURES) pausedUntil = clock.now() + PAUSE;
        return undefined;
      }
    },
  };
}

async function ask(
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
  if (!response.ok) throw new Error(`the source of carrier facts answered ${response.status}`);
  const facts: unknown = JSON.parse(text);
  if (!isAnswer.Check(facts)) throw new Error("the source of carrier facts answered something else than facts");
  return facts;
}

/** Its length is looked at while it comes: the connection of a source that does not end is closed. */
async function boundedText({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > LARGEST_ANSWER) throw new Error("the source of carrier facts answered too much");
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
