/** `POST /v3/verify`: verify the person behind a phone number. */
import { runVerification, type VerificationRun } from "../../identity/verification/run.ts";
import { newId } from "../../store/id.ts";
import type { ServerCall, ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-verify"> = async ({ platform, caller, body }) => {
  const run = await runVerification(platform, caller, body);
  if (run.writes.length > 0) await platform.store.commit(run.writes);
  return {
    success: run.isVerified ? "true" : "false",
    correlationId: newId(platform.clock),
    phoneNumber: run.phoneNumber,
    provePhoneAlias: run.provePhoneAlias,
    ...ownIds(body),
    ...(run.proveId && { proveId: run.proveId, isEnrolled: true }),
    identity: run.identity,
    ...found(run),
    evaluation: run.evaluation,
  };
};

/** The caller's own ids, given back. */
const ownIds = ({ clientRequestId, clientCustomerId, clientHumanId }: ServerCall<"v3-verify">["body"]) => ({
  ...(clientRequestId && { clientRequestId }),
  ...(clientCustomerId && { clientCustomerId }),
  ...(clientHumanId && { clientHumanId }),
});

const found = ({ additionalIdentities, businesses }: VerificationRun) => ({
  ...(additionalIdentities.length > 0 && { additionalIdentities }),
  ...(businesses.length > 0 && { businesses }),
});
