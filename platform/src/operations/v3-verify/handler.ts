/** `POST /v3/verify`: verifies the owner of a phone number. */
import type { ResponseOf } from "@proofline/contract";
import { RequestError } from "../../http/request-error.ts";
import { runVerification, type VerificationRun } from "../../people/verification/verify-and-enroll.ts";
import { newId } from "../../store/id.ts";
import type { ServerCall, ServerHandler } from "../handler.ts";
import { ownIds } from "./own-ids.ts";
import { verifyWithPossession } from "./with-possession.ts";

type Call = ServerCall<"v3-verify">;

/** A request with `possessionType` uses the older form. */
export const handler: ServerHandler<"v3-verify"> = async (call) => {
  const { possessionType, verificationType } = call.body;
  if (possessionType === undefined) return verifyAtOnce(call);
  if (verificationType === undefined) return verifyWithPossession(call);
  throw new RequestError(
    "malformedRequest",
    "fields 'verificationType' and 'possessionType' cannot be combined; send only one",
  );
};

async function verifyAtOnce({ platform, caller, body }: Call): Promise<ResponseOf<"v3-verify">> {
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
}

const found = ({ additionalIdentities, businesses }: VerificationRun) => ({
  ...(additionalIdentities.length > 0 && { additionalIdentities }),
  ...(businesses.length > 0 && { businesses }),
});
