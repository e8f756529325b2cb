/** Prove Auth flows: a flow is a possession created by AuthStart, and its ID is the authId. */
import { RequestError } from "../../http/request-error.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { isSufficientStep } from "../../possession/engine.ts";
import { planOf } from "../../possession/plans.ts";
import { findPossession } from "../../possession/possession.ts";
import { settingsOf } from "../../possession/settings.ts";
import type { Possession } from "../../store/rows/flows.ts";

/**
 * Returns whether the phone itself is proven, not only the device or the user's confirmation: by the integrator, by a
 * step that suffices, or by the data of a short-term test user.
 */
export function isPhoneProven(possession: Possession): boolean {
  const { state, provenBy, withoutClient } = possession;
  if (state === "pending") return withoutClient && planOf(possession).steps.some(({ proven }) => proven === "done");
  if (state !== "passed" || provenBy === null) return false;
  return provenBy === "provided" || isSufficientStep(possession, provenBy);
}

/** Returns the client's flow. Throws the same error for an unknown, an expired, another domain's and a `/v3` flow. */
export async function findAuthFlow(platform: Platform, caller: Caller, authId: string): Promise<Possession> {
  const possession = await findPossession(platform, authId);
  const isOwn = possession?.domainId === caller.domainId && settingsOf(possession).subjects !== undefined;
  if (!possession || !isOwn) throw new RequestError("invalidAuthId");
  return possession;
}
