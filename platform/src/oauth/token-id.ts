/** The `jti` of tokens. */
import { randomFillSync } from "node:crypto";

/** 160 bits, as RFC 6749 §10.10 prefers: nobody guesses one, no two are alike. */
const ID_BYTES = 20;
const IDS_IN_POOL = 200;

const pool = Buffer.alloc(ID_BYTES * IDS_IN_POOL);
let used = pool.length;

/** Random bytes are fetched for many ids at once: asking the system for each costs more than all the rest of it. */
export function newTokenId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.toString("base64url", used - ID_BYTES, used);
}
