/** Seals and opens the cursor of a page (`lastKey`, `startKey` of the next), bound to the domain. */
import { RequestError } from "../../http/request-error.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";

const contextOf = (caller: Caller) => `page of ${caller.domainId}`;

export const pageKey = ({ masterKey }: PeopleDependencies, caller: Caller, id: string): string =>
  masterKey.seal(Buffer.from(id), contextOf(caller));

/** Returns the ID after which the page begins; empty for the first page. */
export function placeOf({ masterKey }: PeopleDependencies, caller: Caller, startKey: string | undefined): string {
  if (startKey === undefined) return "";
  try {
    // Buffer.from ignores characters outside base64url.
    if (Buffer.from(startKey, "base64url").toString("base64url") !== startKey) throw new Error("not base64url");
    return masterKey.open(startKey, contextOf(caller)).toString();
  } catch {
    throw new RequestError("malformedRequest", "field 'startKey' must be the lastKey of the previous page");
  }
}
