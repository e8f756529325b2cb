/** The `lastKey` of a page and the `startKey` of the next: where the page ended, sealed for the domain. */
import { Refusal } from "../../http/refusal.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";

const contextOf = (caller: Caller) => `page of ${caller.domainId}`;

export const pageKey = ({ masterKey }: PeopleDependencies, caller: Caller, id: string): string =>
  masterKey.seal(Buffer.from(id), contextOf(caller));

/** @returns the place after which the page begins; empty for the first page */
export function placeOf({ masterKey }: PeopleDependencies, caller: Caller, startKey: string | undefined): string {
  if (startKey === undefined) return "";
  try {
    // What is no base64url would be passed over.
    if (Buffer.from(startKey, "base64url").toString("base64url") !== startKey) throw new Error("it is not base64url");
    return masterKey.open(startKey, contextOf(caller)).toString();
  } catch {
    throw new Refusal("malformedRequest", "field 'startKey' must be the lastKey of the page before");
  }
}
