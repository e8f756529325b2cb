/** What becomes of an Instant Link: whoever has the message opens it, once and within its time. */
import { Refusal } from "../../http/refusal.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { repeatsBefore } from "../answer.ts";
import { refused, refuseUnlessOpen, settle } from "../engine.ts";
import { commitChange, findPossession } from "../possession.ts";
import { settingsOf } from "../settings.ts";
import type { AddressMatch, LinkRow, PhoneMatch } from "../../store/rows/authenticators.ts";
import { recordLinkOpened, selectLink } from "../../store/tables/links.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { guard } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { addressHash, isLinkToken, linkHash } from "./link.ts";
import { targetUrl } from "./target-url.ts";

export const LINK_STEP = "mobile/instantlink";

/** Above the number of browsers that open one link in the same moment. */
const RACES = 5;

/** Why a link cannot be opened. */
export type Closed = "unknown" | "expired" | "used";

export interface SentLink {
  readonly link: LinkRow;
  readonly possession: Possession;
}

/** The browser that opens a link. */
export interface Opener {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** The link while it can be opened, or why it cannot. */
export async function findLink(platform: PossessionDependencies, token: string): Promise<SentLink | Closed> {
  const seen = await look(platform, token);
  return seen ? (seen.closed ?? seen) : "unknown";
}

/** Opens the link. @returns the page to go to, if there is one; or why the link cannot be opened */
export async function openLink(
  platform: PossessionDependencies,
  token: string,
  opener: Opener,
): Promise<Closed | { target: string | undefined }> {
  for (let race = 0; race < RACES; race++) {
    const seen = await look(platform, token);
    if (!seen) return "unknown";
    const { link, possession, closed } = seen;
    if (closed) return isRepeat(platform, link) ? { target: targetOf(possession, link.proved === true) } : closed;
    const { change, writes, ...found } = judge(platform, possession, opener);
    const opened = { tokenHash: link.tokenHash, openedAt: platform.clock.now(), ...found };
    if (await commitChange(platform, possession, change, [guard(recordLinkOpened, opened), ...writes])) {
      return { target: targetOf(possession, found.proved) };
    }
  }
  throw new Refusal("tooManyRequests", `${RACES} other calls of one flow came first`);
}

async function look(
  platform: PossessionDependencies,
  token: string,
): Promise<(SentLink & { closed?: Closed }) | undefined> {
  if (!isLinkToken(token)) return undefined;
  const link = await readLink(platform, token);
  const possession = link && (await findPossession(platform, link.possessionId));
  if (!possession) return undefined;
  if (link.openedAt !== null) return { link, possession, closed: "used" };
  if (link.expiresAt <= platform.clock.now()) return { link, possession, closed: "expired" };
  // Another link of the flow was opened, the flow ended in another way, or this link was opened since it was read.
  if (refuseUnlessOpen(possession, LINK_STEP)) {
    return { link: (await readLink(platform, token)) ?? link, possession, closed: "used" };
  }
  return { link, possession };
}

const readLink = (platform: PossessionDependencies, token: string): Promise<LinkRow | undefined> =>
  readOne(platform.store, selectLink, { tokenHash: linkHash(platform, token) });

/** Whether opening it proves possession: where an address was asked for, it has to be the one. */
function judge(platform: PossessionDependencies, possession: Possession, { address, userAgent }: Opener) {
  const { sourceIpHash } = settingsOf(possession);
  const ipMatch = sourceIpHash ? matchOf(addressHash(platform, address) === sourceIpHash) : null;
  const isRight = ipMatch !== "failure";
  const { change, writes } = isRight
    ? settle(platform, possession, LINK_STEP, "proven")
    : { ...refused(possession, "wrongAddress"), writes: [] };
  return { change, writes, proved: isRight, phoneMatch: phoneMatch(userAgent), ipMatch } as const;
}

const matchOf = (isEqual: boolean): AddressMatch => (isEqual ? "success" : "failure");

/** Browsers send a form again when a connection drops or a finger is quick. */
const isRepeat = ({ clock }: PossessionDependencies, { openedAt }: LinkRow): boolean =>
  openedAt !== null && openedAt > repeatsBefore(clock.now());

function targetOf(possession: Possession, proved: boolean): string | undefined {
  const { finalTargetUrl } = settingsOf(possession);
  return finalTargetUrl && targetUrl(finalTargetUrl, possession.id, proved);
}

/** By what the browser says of itself: the same words by which the browser SDK tells a phone from another device. */
function phoneMatch(userAgent: string | undefined): PhoneMatch {
  if (!userAgent) return "indeterminate";
  return /android|iphone|ipad|mobi|webos|blackberry|opera mini/i.test(userAgent) ? "success" : "failure";
}
