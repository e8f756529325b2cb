/** `GET /v3/identity/{proveId}`: returns an enrolled identity. */
import { enrolledIdentityResponse, findEnrolled } from "../../people/manager/enrolled-identity.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-get-identity"> = async ({ platform, caller, parameters }) =>
  enrolledIdentityResponse(platform, caller, await findEnrolled(platform, caller, parameters.proveId));
