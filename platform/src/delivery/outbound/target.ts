/** Where the platform posts to: what a URL must look like, before anything is connected. */
import { isLoopback } from "../../system/origin.ts";
import type { AddressKind } from "./address-policy.ts";

const LONGEST_URL = 2048;

/** Which kinds of addresses a target may turn out to have. */
export type Reach = readonly AddressKind[];

/** What tenants may name as targets. */
export function reachOfTenants({
  publicUrl,
  allowPrivateTargets,
}: {
  publicUrl: string;
  allowPrivateTargets: boolean;
}): Reach {
  if (allowPrivateTargets) return ["public", "loopback", "private"];
  // On a machine that serves others, what listens on loopback is nobody's business.
  return isLoopback(new URL(publicUrl).hostname) ? ["public", "loopback"] : ["public"];
}

/** What the operator names is the operator's own. */
export const REACH_OF_OPERATOR: Reach = ["public", "loopback", "private"];

/** Why a URL cannot be a target, as the end of a sentence that begins with its name; undefined: it can. */
export function complaintAboutTarget(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!url || !isWeb) return "must be an https URL, or http on loopback";
  if (text.length > LONGEST_URL) return `must be at most ${LONGEST_URL} characters long`;
  if (url.username || url.password) return "must have no user name and no password in it";
  return url.hash ? "must have no fragment" : undefined;
}
