/** The caller's own ids, given back. */
import type { RequestOf } from "@proofline/contract";

export const ownIds = ({ clientRequestId, clientCustomerId, clientHumanId }: RequestOf<"v3-verify">) => ({
  ...(clientRequestId && { clientRequestId }),
  ...(clientCustomerId && { clientCustomerId }),
  ...(clientHumanId && { clientHumanId }),
});
