/** Whoever named a callback is told of every end: a verdict, that possession is left to the caller, and what comes of it. */
import { openCallbackUrl } from "../delivery/callbacks/callback-url.ts";
import { callbackWrite } from "../delivery/callbacks/callback.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { PossessionChange, PossessionRow } from "../store/rows/flows.ts";
import type { Write } from "../store/statement.ts";
import { settingsOf } from "./settings.ts";

/** @returns what has to be written with a change for the callback to be posted; nothing where there is no end */
export function callbackDue(
  platform: PossessionDependencies,
  possession: PossessionRow,
  change: PossessionChange,
): Write[] {
  const { callbackUrl } = settingsOf(possession);
  const isEnd = (change.state ?? possession.state) !== possession.state || change.proven_by === "provided";
  if (!callbackUrl || !isEnd) return [];
  const { id, domain_id, client_id } = possession;
  const url = openCallbackUrl(platform, callbackUrl);
  return [callbackWrite(platform, { url, domainId: domain_id, clientId: client_id, authId: id })];
}
