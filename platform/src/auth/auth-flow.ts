/** A flow of this API is a possession that was begun here, and the authId is its id. */
import { Refusal } from "../http/refusal.ts";
import type { Caller } from "../oauth/protected-resource.ts";
import type { Platform } from "../platform.ts";
import { findPossession } from "../possession/possession.ts";
import { settingsOf } from "../possession/settings.ts";
import type { PossessionRow } from "../store/possessions.ts";

/** The caller's flow. Unknown, expired and foreign ones, and those of `/v3`, cannot be told apart from outside. */
export async function findAuthFlow(platform: Platform, caller: Caller, authId: string): Promise<PossessionRow> {
  const possession = await findPossession(platform, authId);
  const isOwn = possession?.domain_id === caller.domainId && settingsOf(possession).subjects !== undefined;
  if (!possession || !isOwn) throw new Refusal("invalidAuthId");
  return possession;
}
