/** Reads the `Idempotency-Key` header, with which a client marks retries of one request. */
import type { FastifyRequest } from "fastify";
import { RequestError } from "../../http/request-error.ts";

/** Headers of a replayed response. */
export const REPLAYED = { "idempotent-replayed": "true" } as const;

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Returns the key, or undefined if the header is missing. Throws a `RequestError` if the key is malformed. */
export function idempotencyKey({ headers }: FastifyRequest): string | undefined {
  const key = headers["idempotency-key"];
  if (key === undefined) return undefined;
  if (typeof key === "string" && KEY.test(key)) return key;
  throw new RequestError("malformedRequest", "header 'Idempotency-Key' must be 1 to 255 visible ASCII characters");
}
