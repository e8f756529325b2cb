/** `POST /v3/identity/{proveId}/deactivate`: pauses monitoring; the identity stays enrolled. */
import { setActive } from "../../people/manager/enrolled-identity.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-deactivate-identity"> = ({ platform, caller, parameters }) =>
  setActive(platform, caller, parameters.proveId, false);
