/** Opening an account by Pre-Fill: the phone is proven, Prove knows its owner, and the form is filled already. */
import { plainNumber } from "./phone-number.ts";
import type { Call } from "./call.ts";

/** Step 1: the customer gave a phone number and a birth date. The page proves the phone with the authToken. */
export async function start({ prove, shopUrl, session, body }: Call): Promise<object> {
  const { v3StartResponse } = await prove.v3.v3StartRequest({
    phoneNumber: plainNumber(body.phoneNumber),
    ...(body.birthDate && { dob: body.birthDate }),
    flowType: body.isMobile ? "mobile" : "desktop",
    finalTargetUrl: `${shopUrl}/link-opened`,
    // The page has a retry handler and asks up to three times.
    allowOTPRetry: true,
  });
  session.correlationId = v3StartResponse?.correlationId ?? "";
  return { authToken: v3StartResponse?.authToken };
}

/** Step 2: the page says that it is done. Only this server's question to Prove tells whether the phone was proven. */
export async function verify({ prove, session }: Call): Promise<object> {
  const correlationId = session.correlationId ?? "";
  const { v3ValidateResponse } = await prove.v3.v3ValidateRequest({ correlationId });
  if (!v3ValidateResponse?.success) return { isProven: false };
  const { v3ChallengeResponse } = await prove.v3.v3ChallengeRequest({ correlationId });
  // Without a match the customer types what would have been filled in.
  return { isProven: true, individual: v3ChallengeResponse?.individual ?? {} };
}

/** Step 3: the customer has looked at the form. */
export async function complete({ prove, session, body }: Call): Promise<object> {
  const correlationId = session.correlationId ?? "";
  const { v3CompleteResponse } = await prove.v3.v3CompleteRequest({
    correlationId,
    individual: body.individual ?? {},
  });
  return { isVerified: v3CompleteResponse?.success === true };
}
