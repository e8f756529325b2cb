/** A flow of this API is a possession that was begun here, and the authId is its id. */
import { Refusal } from "../../http/refusal.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { suffices } from "../../possession/engine.ts";
import { planOf } from "../../possession/plans.ts";
import { findPossession } from "../../possession/possession.ts";
import { settingsOf } from "../../possession/settings.ts";
import type { Possession } from "../../store/rows/flows.ts";

/**
 * Whether the phone is proven, and not only the device or the person's word beside it: by the caller, by a step that
 * suffices, or by the data of a short-term test person.
 */
export function isPhoneProven(possession: Possession): boolean {
  const { state, provenBy, withoutClient } = possession;
  if (state === "pending") return withoutClient && planOf(possession).steps.some(({ proven }) => proven === "done");
  if (state !== "passed" || provenBy === null) return false;
  return provenBy === "provided" || suffices(possession, provenBy);
}

/** The caller's flow. Unknown, expired and foreign ones, and those of `/v3`, cannot be told apart from outside. */
export async function findAuthFlow(platform: Platform, caller: Caller, authId: string): Promise<Possession> {
  const possession = await findPossession(platform, authId);
  const isOwn = possession?.domainId === caller.domainId && settingsOf(possession).subjects !== undefined;
  if (!possession || !isOwn) throw new Refusal("invalidAuthId");
  return possession;
}
