/** Sign-up with Pre-Fill: the customer proves possession, and Prove returns the owner's data for the form. */
import { plainNumber } from "./phone-number.ts";
import type { Call } from "./call.ts";

/** Step 1: the customer entered a phone number and a birth date. The page proves possession with the authToken. */
export async function start({ prove, shopUrl, session, body }: Call): Promise<object> {
  const { v3StartResponse } = await prove.v3.v3StartRequest({
    phoneNumber: plainNumber(body.phoneNumber),
    ...(body.birthDate && { dob: body.birthDate }),
    flowType: body.isMobile ? "mobile" : "desktop",
    finalTargetUrl: `${shopUrl}/link-opened`,
    // The page has a retry handler and prompts up to three times.
    allowOTPRetry: true,
  });
  session.correlationId = v3StartResponse?.correlationId ?? "";
  return { authToken: v3StartResponse?.authToken };
}

/** Step 2: the page has finished. Only the server's call to Prove shows whether possession was proven. */
export async function verify({ prove, session }: Call): Promise<object> {
  const correlationId = session.correlationId ?? "";
  const { v3ValidateResponse } = await prove.v3.v3ValidateRequest({ correlationId });
  if (!v3ValidateResponse?.success) return { isProven: false };
  const { v3ChallengeResponse } = await prove.v3.v3ChallengeRequest({ correlationId });
  // Without a match the customer fills in the form.
  return { isProven: true, individual: v3ChallengeResponse?.individual ?? {} };
}

/** Step 3: the customer has checked the form. */
export async function complete({ prove, session, body }: Call): Promise<object> {
  const correlationId = session.correlationId ?? "";
  const { v3CompleteResponse } = await prove.v3.v3CompleteRequest({
    correlationId,
    individual: body.individual ?? {},
  });
  return { isVerified: v3CompleteResponse?.success === true };
}
