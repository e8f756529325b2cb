/** Returns the client's IDs from the request as response fields. */
import type { RequestOf } from "@proofline/contract";

export const ownIds = ({ clientRequestId, clientCustomerId, clientHumanId }: RequestOf<"v3-verify">) => ({
  ...(clientRequestId && { clientRequestId }),
  ...(clientCustomerId && { clientCustomerId }),
  ...(clientHumanId && { clientHumanId }),
});
