/** `POST /v3/verify-status`: returns the state of a verification with possession (older form of Verify). */
import { findVerificationFlow, resultOf } from "../flows/verification-flow.ts";
import { RequestError } from "../../http/request-error.ts";
import { bothIds } from "../../people/manager/enrolled-identity.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-verify-status"> = async ({ platform, caller, body }) => {
  if (!body.correlationId) throw new RequestError("malformedRequest", "field 'correlationId' is missing");
  const flow = await findVerificationFlow(platform, caller, body.correlationId);
  const { proveId, ...outcome } = await resultOf(platform, caller, flow);
  return { ...outcome, ...(proveId && bothIds(proveId)) };
};
