/** `DELETE /v3/identity/{proveId}`: removes an enrolled identity. */
import { disenroll } from "../../people/manager/enrolled-identity.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-disenroll-identity"> = ({ platform, caller, parameters }) =>
  disenroll(platform, caller, parameters.proveId);
