/** `POST /v1/server/auth/finish`: returns the result of a Prove Auth flow per subject. */
import { findAuthFlow } from "../auth/auth-flow.ts";
import { resultOf } from "../auth/result.ts";
import { bindProvenNumber } from "../../possession/engine.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"auth-finish"> = async ({ platform, caller, body }) => {
  const possession = await findAuthFlow(platform, caller, body.authId);
  await bindProvenNumber(platform, possession);
  return resultOf(platform, possession);
};
