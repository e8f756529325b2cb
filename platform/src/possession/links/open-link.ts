/** Opens an Instant Link: once, before it expires. */
import { RequestError } from "../../http/request-error.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { oldestReplay } from "../response.ts";
import { failPossession, rejectUnlessOpen, settle } from "../engine.ts";
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

/** Higher than the number of browsers that open one link concurrently. */
const MAX_TRIES = 5;

/** Reason a link cannot be opened. */
export type ClosedReason = "unknown" | "expired" | "used";

export interface SentLink {
  readonly link: LinkRow;
  readonly possession: Possession;
}

/** Browser that opens a link. */
export interface Opener {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** Returns the link if it can be opened, otherwise the reason. */
export async function findLink(platform: PossessionDependencies, token: string): Promise<SentLink | ClosedReason> {
  const result = await lookUpLink(platform, token);
  return result ? (result.closed ?? result) : "unknown";
}

/** Opens the link. @returns the URL to redirect to, if any, or the reason the link cannot be opened */
export async function openLink(
  platform: PossessionDependencies,
  token: string,
  opener: Opener,
): Promise<ClosedReason | { target: string | undefined }> {
  for (let race = 0; race < MAX_TRIES; race++) {
    const result = await lookUpLink(platform, token);
    if (!result) return "unknown";
    const { link, possession, closed } = result;
    if (closed) return isRepeat(platform, link) ? { target: targetOf(possession, link.proved === true) } : closed;
    const { change, writes, ...found } = evaluate(platform, possession, opener);
    const opened = { tokenHash: link.tokenHash, openedAt: platform.clock.now(), ...found };
    if (await commitChange(platform, possession, change, [guard(recordLinkOpened, opened), ...writes])) {
      return { target: targetOf(possession, found.proved) };
    }
  }
  throw new RequestError("tooManyRequests", "Too many concurrent calls for this flow; retry");
}

async function lookUpLink(
  platform: PossessionDependencies,
  token: string,
): Promise<(SentLink & { closed?: ClosedReason }) | undefined> {
  if (!isLinkToken(token)) return undefined;
  const link = await readLink(platform, token);
  const possession = link && (await findPossession(platform, link.possessionId));
  if (!possession) return undefined;
  if (link.openedAt !== null) return { link, possession, closed: "used" };
  if (link.expiresAt <= platform.clock.now()) return { link, possession, closed: "expired" };
  // Another link of the flow was opened, the flow ended otherwise, or this link was opened since it was read.
  if (rejectUnlessOpen(possession, LINK_STEP)) {
    return { link: (await readLink(platform, token)) ?? link, possession, closed: "used" };
  }
  return { link, possession };
}

const readLink = (platform: PossessionDependencies, token: string): Promise<LinkRow | undefined> =>
  readOne(platform.store, selectLink, { tokenHash: linkHash(platform, token) });

/** Decides whether opening the link proves possession: a required source address must match. */
function evaluate(platform: PossessionDependencies, possession: Possession, { address, userAgent }: Opener) {
  const { sourceIpHash } = settingsOf(possession);
  const ipMatch = sourceIpHash ? matchOf(addressHash(platform, address) === sourceIpHash) : null;
  const isRight = ipMatch !== "failure";
  const { change, writes } = isRight
    ? settle(platform, possession, LINK_STEP, "proven")
    : { ...failPossession(possession, "wrongAddress"), writes: [] };
  return { change, writes, proved: isRight, phoneMatch: phoneMatch(userAgent), ipMatch } as const;
}

const matchOf = (isEqual: boolean): AddressMatch => (isEqual ? "success" : "failure");

/** Browsers resend a form when a connection drops or the person taps twice. */
const isRepeat = ({ clock }: PossessionDependencies, { openedAt }: LinkRow): boolean =>
  openedAt !== null && openedAt > oldestReplay(clock.now());

function targetOf(possession: Possession, proved: boolean): string | undefined {
  const { finalTargetUrl } = settingsOf(possession);
  return finalTargetUrl && targetUrl(finalTargetUrl, possession.id, proved);
}

/** Classifies the `User-Agent` with the browser SDK's own pattern for phones. */
function phoneMatch(userAgent: string | undefined): PhoneMatch {
  if (!userAgent) return "indeterminate";
  return /android|iphone|ipad|mobi|webos|blackberry|opera mini/i.test(userAgent) ? "success" : "failure";
}
