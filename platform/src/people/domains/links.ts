/**
 * Links between domains. A link shows the domain that asked for it what the scopes name of the domain that confirmed
 * it; the other way round it shows nothing.
 */
import { type LinkScope, linkScopeNames } from "@proofline/contract";
import { record } from "../../store/audit.ts";
import { Refusal } from "../../http/refusal.ts";
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

/** Asks another domain of the same tier for a link. */
export async function askForLink(
  platform: PeopleDependencies,
  caller: Caller,
  pcid: string,
  scopes: readonly LinkScope[] = linkScopeNames,
): Promise<void> {
  if (pcid === caller.domainId) {
    throw new Refusal("malformedRequest", "field 'pcid' is that of your own domain; a link leads to another");
  }
  const other = await readOne(platform.store, selectDomain, { id: pcid });
  // People of the two tiers have nothing to do with each other.
  if (other?.tier !== caller.tier) throw new Refusal("malformedRequest", "field 'pcid' names no domain");
  await move({ platform, caller }, "link", { fromDomain: caller.domainId, toDomain: pcid }, (now) => ({
    scopes: linkScopeNames.filter((scope) => scopes.includes(scope)).join(" "),
    requestedAt: now,
  }));
}

export const confirmLink = (platform: PeopleDependencies, caller: Caller, pcid: string): Promise<void> =>
  move({ platform, caller }, "confirm-link", { fromDomain: pcid, toDomain: caller.domainId }, (now) => ({
    acceptedAt: now,
  }));

export const unlink = (platform: PeopleDependencies, caller: Caller, ends: LinkEnds): Promise<void> =>
  move({ platform, caller }, "unlink", ends);

type Change = Partial<Pick<DomainLinkRow, "scopes" | "requestedAt" | "acceptedAt">>;

/** Above the number of administrators who change one link at the same moment. */
const RACES = 10;

/** Takes the step if the table allows it, and says so in the audit log. Who finds that somebody else was first decides anew. */
async function move(
  { platform: { store, clock }, caller }: { readonly platform: PeopleDependencies; readonly caller: Caller },
  call: LinkCall,
  ends: LinkEnds,
  change: (now: number) => Change = () => ({}),
): Promise<void> {
  for (let race = 0; race < RACES; race++) {
    const found = await readOne(store, selectLink, ends);
    const to = linkMachine[found?.state ?? "none"][call];
    if (!to) throw new Refusal("stepOutOfOrder", refusals[call]);
    const row = { scopes: "", requestedAt: 0, acceptedAt: null, ...found, ...ends, ...change(clock.now()) };
    const act = {
      action: call,
      subject: `domain ${ends.toDomain} to ${ends.fromDomain}`,
      details: { scopes: row.scopes },
    };
    if (await store.commit([step(found, to, row), record({ clock, actor: `client:${caller.clientId}` }, act)])) return;
  }
  throw new Refusal("stepOutOfOrder", "others are changing this link at the same moment; nothing was done, try again");
}

function step(found: DomainLinkRow | undefined, to: LinkState, row: Omit<DomainLinkRow, "state">): Write {
  if (!found) return guard(insertLink, { ...row, state: to as DomainLinkRow["state"] });
  const asFound = { foundState: found.state, foundScopes: found.scopes };
  return to === "none"
    ? guard(deleteLink, { ...row, ...asFound })
    : guard(updateLink, { ...row, ...asFound, state: to });
}

const refusals: Readonly<Record<LinkCall, string>> = {
  link: "the domains are linked already; unlink them to ask for other scopes",
  "confirm-link": "this domain has not asked for a link",
  unlink: "there is no such link, nor a request for one",
};

/** The domains that show something of the scope to this one. */
export async function domainsLinkedFrom(
  { store }: PeopleDependencies,
  domainId: string,
  scope: LinkScope,
): Promise<NamedLink[]> {
  const links = await store.read(selectLinksFrom, { domainId });
  return links.filter((link) => link.state === "linked" && scopesOf(link).includes(scope));
}

export const scopesOf = ({ scopes }: Pick<DomainLinkRow, "scopes">): string[] => scopes.split(" ");

/** `link` is for the domain that asks, `confirm-link` for the one that is asked, `unlink` for either. */
export const linkCalls = ["link", "confirm-link", "unlink"] as const;

export type LinkCall = (typeof linkCalls)[number];

/** A link between two domains as a table: state × call → state. What is not listed is rejected. */
export const linkMachine: Readonly<Record<LinkState, Readonly<Partial<Record<LinkCall, LinkState>>>>> = {
  none: { link: "requested" },
  // Who asks again asks for these scopes instead.
  requested: { link: "requested", "confirm-link": "linked", unlink: "none" },
  linked: { unlink: "none" },
};
