/** The header `Idempotency-Key`, by which a caller marks repeats of one call as such. */
import type { FastifyRequest } from "fastify";
import { Refusal } from "../../http/refusal.ts";

/** On an answer that was given before. */
export const REPLAYED = { "idempotent-replayed": "true" } as const;

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Undefined where the caller sent none. Throws a Refusal. */
export function idempotencyKey({ headers }: FastifyRequest): string | undefined {
  const key = headers["idempotency-key"];
  if (key === undefined) return undefined;
  if (typeof key === "string" && KEY.test(key)) return key;
  throw new Refusal("malformedRequest", "header 'Idempotency-Key' must be 1 to 255 visible ASCII characters");
}
