/** Signs requests to the operator's gateway, so that it can verify their sender and age. */
import { createHmac } from "node:crypto";
import { SECOND } from "../../system/clock.ts";

/** HMAC-SHA256 over the timestamp, a dot and the raw body. */
export function signedHeaders(secret: string, now: number, body: string): Record<string, string> {
  const timestamp = String(Math.floor(now / SECOND));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { "x-prove-timestamp": timestamp, "x-prove-signature": `v1=${signature}` };
}
