/** The function under test: opens an account for a customer who has proven possession of a phone. */
import type { Proveapi } from "@prove-identity/prove-api";

export type SignUp =
  | { readonly state: "opened"; readonly name: string }
  | { readonly state: "refused"; readonly reason: "phone not proven" | "not recognised" }
  | { readonly state: "try again" };

/** Called when the customer's browser has finished its part of the flow. */
export async function signUp(prove: Proveapi, correlationId: string, birthDate: string): Promise<SignUp> {
  try {
    const { v3ValidateResponse } = await prove.v3.v3ValidateRequest({ correlationId });
    if (!v3ValidateResponse?.success) return { state: "refused", reason: "phone not proven" };
    const { v3ChallengeResponse } = await prove.v3.v3ChallengeRequest({ correlationId, dob: birthDate });
    const individual = v3ChallengeResponse?.individual;
    if (!v3ChallengeResponse?.success || !individual) return { state: "refused", reason: "not recognised" };
    const { v3CompleteResponse } = await prove.v3.v3CompleteRequest({ correlationId, individual });
    if (!v3CompleteResponse?.success) return { state: "refused", reason: "not recognised" };
    return { state: "opened", name: `${individual.firstName} ${individual.lastName}` };
  } catch (cause) {
    // The platform was not reached or failed; the customer may try again.
    if ((cause as { status?: number }).status === 500) return { state: "try again" };
    throw cause;
  }
}
