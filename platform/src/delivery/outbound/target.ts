/** Validates target URLs and defines the address kinds they may resolve to. */
import { isLoopback } from "../../system/origin.ts";
import type { AddressKind } from "./address-policy.ts";

const MAX_URL_LENGTH = 2048;

/** Kinds of addresses that a target may resolve to. */
export type Reach = readonly AddressKind[];

/** Returns the reach of webhook and callback URLs. */
export function clientReach({
  publicUrl,
  allowPrivateTargets,
}: {
  publicUrl: string;
  allowPrivateTargets: boolean;
}): Reach {
  if (allowPrivateTargets) return ["public", "loopback", "private"];
  // On a public server, clients must not reach other services on loopback.
  return isLoopback(new URL(publicUrl).hostname) ? ["public", "loopback"] : ["public"];
}

/** Reach of URLs that the operator configures. */
export const OPERATOR_REACH: Reach = ["public", "loopback", "private"];

/**
 * Returns why a URL is not a valid target, such as "must be …", as a continuation of the field name; undefined: it is
 * valid.
 */
export function targetUrlProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!url || !isWeb) return "must be an https URL, or http on loopback";
  if (text.length > MAX_URL_LENGTH) return `must be at most ${MAX_URL_LENGTH} characters long`;
  if (url.username || url.password) return "must not contain a user name or a password";
  return url.hash ? "must not contain a fragment" : undefined;
}
