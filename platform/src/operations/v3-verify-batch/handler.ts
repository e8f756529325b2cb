/** `POST /v3/verify/batch`: verifies up to 1000 people; an invalid item has an error in its result. */
import { setImmediate } from "node:timers/promises";
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { RequestError } from "../../http/request-error.ts";
import { runVerification, type VerificationRun } from "../../people/verification/verify-and-enroll.ts";
import { orderedWrites } from "../../people/manager/enroll.ts";
import { newId } from "../../store/id.ts";
import type { ServerCall, ServerHandler } from "../handler.ts";

type Call = ServerCall<"v3-verify-batch">;
type Item = RequestOf<"v3-verify-batch">["items"][number];
type Result = NonNullable<ResponseOf<"v3-verify-batch">["results"]>[number];

/** Items after which the handler yields to other requests. */
const ITEMS_PER_TURN = 5;

/** Assurance level of items with an error. */
const UNKNOWN_LEVEL = "AL0";

export const handler: ServerHandler<"v3-verify-batch"> = async (call) => {
  const { platform, body } = call;
  const outcomes: (VerificationRun | RequestError)[] = [];
  for (const [index, item] of body.items.entries()) {
    if (index > 0 && index % ITEMS_PER_TURN === 0) await setImmediate();
    outcomes.push(await verifyItem(call, item));
  }
  const writes = orderedWrites(outcomes.flatMap((outcome) => (outcome instanceof RequestError ? [] : [outcome])));
  if (writes.length > 0) await platform.store.commit(writes);
  return {
    correlationId: newId(platform.clock),
    ...(body.clientRequestId && { clientRequestId: body.clientRequestId }),
    results: body.items.map((item, index) => toResult(item, outcomes[index] as VerificationRun | RequestError)),
  };
};

async function verifyItem({ platform, caller }: Call, item: Item): Promise<VerificationRun | RequestError> {
  try {
    return await runVerification(platform, caller, item);
  } catch (cause) {
    if (cause instanceof RequestError) return cause;
    throw cause;
  }
}

function toResult(item: Item, outcome: VerificationRun | RequestError): Result {
  const own = {
    // The response requires the field, so it is empty for an item without one.
    clientCustomerId: item.clientCustomerId ?? "",
    ...(item.clientHumanId && { clientHumanId: item.clientHumanId }),
  };
  if (outcome instanceof RequestError) {
    const { message: error } = outcome;
    return { ...own, success: "false", phoneNumber: item.phoneNumber ?? "", assuranceLevel: UNKNOWN_LEVEL, error };
  }
  const { isVerified, phoneNumber, provePhoneAlias, proveId, identity, additionalIdentities, evaluation } = outcome;
  return {
    ...own,
    success: isVerified ? "true" : "false",
    phoneNumber,
    provePhoneAlias,
    ...(proveId && { proveId }),
    assuranceLevel: identity.assuranceLevel,
    identity,
    ...(additionalIdentities.length > 0 && { additionalIdentities }),
    evaluation,
  };
}
