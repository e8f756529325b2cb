/** `POST /v3/identity/{proveId}/activate`: resumes monitoring of an identity. */
import { setActive } from "../../people/manager/enrolled-identity.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-activate-identity"> = ({ platform, caller, parameters }) =>
  setActive(platform, caller, parameters.proveId, true);
