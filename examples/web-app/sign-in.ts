/** Signing in by Unify: the first time by a code or a link, then by the key that the browser got. */
import { randomUUID } from "node:crypto";
import { plainNumber } from "./phone-number.ts";
import type { Call } from "./call.ts";

/** Step 1: the page asks for the number and gets an authToken for it. */
export async function start({ prove, shopUrl, session, body }: Call): Promise<object> {
  const { v3UnifyResponse } = await prove.v3.v3UnifyRequest({
    phoneNumber: plainNumber(body.phoneNumber),
    // Ours, to find the session in Prove's log.
    clientRequestId: randomUUID(),
    possessionType: body.isMobile ? "mobile" : "desktop",
    finalTargetUrl: `${shopUrl}/link-opened`,
    allowOTPRetry: true,
  });
  session.correlationId = v3UnifyResponse?.correlationId ?? "";
  return { authToken: v3UnifyResponse?.authToken };
}

/** Step 2: the page says that it is done; Prove says whether that is so, and who it is. */
export async function verify({ prove, session }: Call): Promise<object> {
  const correlationId = session.correlationId ?? "";
  const { v3UnifyStatusResponse } = await prove.v3.v3UnifyStatusRequest({ correlationId });
  const { success, phoneNumber } = v3UnifyStatusResponse ?? {};
  return { isSignedIn: success === "true", phoneNumber };
}
