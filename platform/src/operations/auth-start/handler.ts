/** `POST /v1/server/auth/start`: begin a possession with the authenticators that the caller chooses. */
import { planAsked, requireOffered, settingsAsked, templateAsked } from "../auth/requested-plan.ts";
import { claimedPhone } from "../auth/claimed-number.ts";
import { requireCallbackUrl } from "../../delivery/callbacks/callback.ts";
import { FLOW_LIFE } from "../flows/flow.ts";
import { signAuthToken } from "../../possession/auth-token.ts";
import { beginPossession, callbackDue } from "../../possession/possession.ts";
import { insertPossession } from "../../store/tables/possessions.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"auth-start"> = async ({ platform, caller, body }) => {
  requireOffered(body);
  requireCallbackUrl(body.callbackUrl);
  const claimed = body.subjects.mobile?.claim?.mobileNumber;
  const phone = claimed === undefined ? undefined : await claimedPhone(platform, caller, claimed);
  const possession = beginPossession(platform, caller, {
    plan: planAsked(body),
    phoneNumber: phone?.phoneNumber,
    messageTemplate: templateAsked(body.subjects),
    withoutClient: phone?.withoutClient ?? false,
    settings: settingsAsked(platform, body),
    expiresAt: platform.clock.now() + FLOW_LIFE,
  });
  // Whoever passes without the client SDK has passed already.
  const callback = possession.withoutClient ? callbackDue(platform, possession, { state: "passed" }) : [];
  await platform.store.commit([insertPossession(possession), ...callback]);
  return { authId: possession.id, authToken: signAuthToken(platform, possession) };
};
