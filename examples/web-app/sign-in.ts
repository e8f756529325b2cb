/** Sign-in with Unify: the first time with a code or a link, later with the browser's key. */
import { randomUUID } from "node:crypto";
import { plainNumber } from "./phone-number.ts";
import type { Call } from "./call.ts";

/** Step 1: the page sends the phone number and gets an authToken for it. */
export async function start({ prove, shopUrl, session, body }: Call): Promise<object> {
  const { v3UnifyResponse } = await prove.v3.v3UnifyRequest({
    phoneNumber: plainNumber(body.phoneNumber),
    // The shop's own ID, to find the session in Prove's log.
    clientRequestId: randomUUID(),
    possessionType: body.isMobile ? "mobile" : "desktop",
    finalTargetUrl: `${shopUrl}/link-opened`,
    allowOTPRetry: true,
  });
  session.correlationId = v3UnifyResponse?.correlationId ?? "";
  return { authToken: v3UnifyResponse?.authToken };
}

/** Step 2: the page has finished; Prove returns the result and the person. */
export async function verify({ prove, session }: Call): Promise<object> {
  const correlationId = session.correlationId ?? "";
  const { v3UnifyStatusResponse } = await prove.v3.v3UnifyStatusRequest({ correlationId });
  const { success, phoneNumber } = v3UnifyStatusResponse ?? {};
  return { isSignedIn: success === "true", phoneNumber };
}
