/** Where the phone's browser goes after the Instant Link: a page of the integrator's. */
import { Refusal } from "../../http/refusal.ts";

/** What the browser SDK reads there. */
const ID = "authId";
const COMPLETED = "asc";

/** Refuses what no browser could be sent to. `field`: its name in the request. */
export function requireTargetUrl(text: string, field: string): void {
  const url = URL.parse(text);
  if (url && ["https:", "http:"].includes(url.protocol) && !url.username && !url.password) return;
  throw new Refusal("malformedRequest", `field '${field}' must be an absolute http or https URL`);
}

/** The page, told how it went. Its own parameters stay as they are. */
export function targetUrl(finalTargetUrl: string, authId: string, completed: boolean): string {
  const url = new URL(finalTargetUrl);
  for (const name of [ID, COMPLETED]) if (url.searchParams.has(name)) url.searchParams.delete(name);
  const told = new URLSearchParams({ [COMPLETED]: String(completed), [ID]: authId });
  url.search += `${url.search ? "&" : "?"}${told.toString()}`;
  return url.href;
}

/** A desktop flow sends the phone's browser somewhere once its link is opened. `neededBy`: what asks for it, if so. */
export function requireFinalTarget(finalTargetUrl: string | undefined, neededBy: string | false): void {
  if (finalTargetUrl) requireTargetUrl(finalTargetUrl, "finalTargetUrl");
  else if (neededBy) {
    throw new Refusal("malformedRequest", `field 'finalTargetUrl' is missing; ${neededBy} needs it`);
  }
}
