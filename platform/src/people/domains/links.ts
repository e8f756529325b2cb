/**
 * Manages links between domains. A link lets the requesting domain read what the scopes name in the confirming domain,
 * not the reverse.
 */
import { type LinkScope, linkScopeNames } from "@proofline/contract";
import { record } from "../../store/audit.ts";
import { RequestError } from "../../http/request-error.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import {
  deleteLink,
  insertLink,
  type NamedLink,
  selectLink,
  selectLinksFrom,
  updateLink,
} from "../../store/tables/domain-links.ts";
import type { DomainLinkRow, LinkEnds, LinkState } from "../../store/rows/clients.ts";
import { guard, type Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { selectDomain } from "../../store/tables/clients.ts";

/** Requests a link to another domain of the same tier. */
export async function requestLink(
  platform: PeopleDependencies,
  caller: Caller,
  pcid: string,
  scopes: readonly LinkScope[] = linkScopeNames,
): Promise<void> {
  if (pcid === caller.domainId) {
    throw new RequestError("malformedRequest", "field 'pcid' must be another domain's ID, not your own");
  }
  const other = await readOne(platform.store, selectDomain, { id: pcid });
  // Tiers share no people. An unknown domain gets the same error.
  if (other?.tier !== caller.tier) throw new RequestError("malformedRequest", "field 'pcid' is not a known domain");
  await transition({ platform, caller }, "link", { fromDomain: caller.domainId, toDomain: pcid }, (now) => ({
    scopes: linkScopeNames.filter((scope) => scopes.includes(scope)).join(" "),
    requestedAt: now,
  }));
}

export const confirmLink = (platform: PeopleDependencies, caller: Caller, pcid: string): Promise<void> =>
  transition({ platform, caller }, "confirm-link", { fromDomain: pcid, toDomain: caller.domainId }, (now) => ({
    acceptedAt: now,
  }));

export const unlink = (platform: PeopleDependencies, caller: Caller, ends: LinkEnds): Promise<void> =>
  transition({ platform, caller }, "unlink", ends);

type Change = Partial<Pick<DomainLinkRow, "scopes" | "requestedAt" | "acceptedAt">>;

/** Above the expected number of concurrent changes of one link. */
const MAX_ATTEMPTS = 10;

/** Makes the transition if the table allows it, with an audit entry. Re-reads the link and retries after a lost race. */
async function transition(
  { platform: { store, clock }, caller }: { readonly platform: PeopleDependencies; readonly caller: Caller },
  call: LinkCall,
  ends: LinkEnds,
  change: (now: number) => Change = () => ({}),
): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const found = await readOne(store, selectLink, ends);
    const to = linkMachine[found?.state ?? "none"][call];
    if (!to) throw new RequestError("stepOutOfOrder", errorMessages[call]);
    const row = { scopes: "", requestedAt: 0, acceptedAt: null, ...found, ...ends, ...change(clock.now()) };
    const act = {
      action: call,
      subject: `domain ${ends.toDomain} to ${ends.fromDomain}`,
      details: { scopes: row.scopes },
    };
    if (await store.commit([step(found, to, row), record({ clock, actor: `client:${caller.clientId}` }, act)])) return;
  }
  throw new RequestError("stepOutOfOrder", "Too many concurrent changes of this link; retry");
}

function step(found: DomainLinkRow | undefined, to: LinkState, row: Omit<DomainLinkRow, "state">): Write {
  if (!found) return guard(insertLink, { ...row, state: to as DomainLinkRow["state"] });
  const expected = { foundState: found.state, foundScopes: found.scopes };
  return to === "none"
    ? guard(deleteLink, { ...row, ...expected })
    : guard(updateLink, { ...row, ...expected, state: to });
}

const errorMessages: Readonly<Record<LinkCall, string>> = {
  link: "the domains are already linked; unlink them before requesting other scopes",
  "confirm-link": "the domain has not requested a link",
  unlink: "no link or link request exists between these domains",
};

/** Returns the domains whose links give this domain the scope. */
export async function domainsLinkedFrom(
  { store }: PeopleDependencies,
  domainId: string,
  scope: LinkScope,
): Promise<NamedLink[]> {
  const links = await store.read(selectLinksFrom, { domainId });
  return links.filter((link) => link.state === "linked" && scopesOf(link).includes(scope));
}

export const scopesOf = ({ scopes }: Pick<DomainLinkRow, "scopes">): string[] => scopes.split(" ");

/** The requesting domain calls `link`, the other `confirm-link`, either one `unlink`. */
export const linkCalls = ["link", "confirm-link", "unlink"] as const;

export type LinkCall = (typeof linkCalls)[number];

/** State machine of a link: state × call → state. Unlisted calls are rejected. */
export const linkMachine: Readonly<Record<LinkState, Readonly<Partial<Record<LinkCall, LinkState>>>>> = {
  none: { link: "requested" },
  // Another request replaces the scopes.
  requested: { link: "requested", "confirm-link": "linked", unlink: "none" },
  linked: { unlink: "none" },
};
