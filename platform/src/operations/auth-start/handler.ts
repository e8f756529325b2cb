/** `POST /v1/server/auth/start`: begins a possession check with the requested authenticators. */
import { requestedPlan, requireSupported, requestedSettings, requestedTemplate } from "../auth/requested-plan.ts";
import { claimedPhone } from "../auth/claimed-number.ts";
import { requireCallbackUrl } from "../../delivery/callbacks/callback.ts";
import { FLOW_LIFETIME } from "../flows/flow.ts";
import { signAuthToken } from "../../possession/auth-token.ts";
import { beginPossession, callbackDue } from "../../possession/possession.ts";
import { insertPossession } from "../../store/tables/possessions.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"auth-start"> = async ({ platform, caller, body }) => {
  requireSupported(body);
  requireCallbackUrl(body.callbackUrl);
  const claimed = body.subjects.mobile?.claim?.mobileNumber;
  const phone = claimed === undefined ? undefined : await claimedPhone(platform, caller, claimed);
  const possession = beginPossession(platform, caller, {
    plan: requestedPlan(body),
    phoneNumber: phone?.phoneNumber,
    messageTemplate: requestedTemplate(body.subjects),
    withoutClient: phone?.withoutClient ?? false,
    settings: requestedSettings(platform, body),
    expiresAt: platform.clock.now() + FLOW_LIFETIME,
  });
  // A test user that needs no client SDK has already passed.
  const callback = possession.withoutClient ? callbackDue(platform, possession, { state: "passed" }) : [];
  await platform.store.commit([insertPossession(possession), ...callback]);
  return { authId: possession.id, authToken: signAuthToken(platform, possession) };
};
