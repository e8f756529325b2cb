/** How the operator's gateway can tell that a request is the platform's, and that it is fresh. */
import { createHmac } from "node:crypto";
import { SECOND } from "../../system/clock.ts";

/** HMAC-SHA256 over timestamp, a dot, and the body as sent, so that neither can be changed and old ones are noticed. */
export function signedHeaders(secret: string, now: number, body: string): Record<string, string> {
  const timestamp = String(Math.floor(now / SECOND));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { "x-prove-timestamp": timestamp, "x-prove-signature": `v1=${signature}` };
}
