/** Authenticator: the Instant Link, sent by SMS and opened on the phone. `links/` handles opening it. */
import { linkHash, linkUrl, newLinkToken } from "../links/link.ts";
import { MINUTE, SECOND } from "../../system/clock.ts";
import { isOverLimit } from "../../delivery/messaging/limits.ts";
import { messageWrites } from "../../delivery/messaging/message.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { deleteLinksOf, insertLink, stopSettlingLinks } from "../../store/tables/links.ts";
import type { LinkRow } from "../../store/rows/authenticators.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { write } from "../../store/statement.ts";
import { promptAgain, stayAtStep } from "../response.ts";
import { failPossession } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import { acceptEnteredNumber } from "../entered-number.ts";
import { type Authenticator, numberPresent, type StepCall } from "./authenticator.ts";

/** Default lifetime of a link. */
const LINK_LIFE = 3 * MINUTE;
/** Delay until the platform opens a sandbox link itself. */
const SANDBOX_OPEN_DELAY = SECOND;

export const instantLink: Authenticator = {
  subject: ["mob", "inln"],
  claims: numberPresent,
  calls: { "client-instantlink-start": sendLink },
  reports: ["client-instantlink-error"],
};

/** Sends a link. Earlier links stay valid unless they were sent to another number. */
async function sendLink({ platform, possession, body, address }: StepCall<"client-instantlink-start">) {
  const number = await acceptEnteredNumber(platform, possession, body.mobileNumber);
  if (!number) return { answer: promptAgain("wrongNumber") };
  if (possession.messagesLeft === 0) return failPossession(possession, "noAttemptsLeft");
  const parties = { possession, phoneNumber: number.phoneNumber, address };
  if (await isOverLimit(platform, "message", parties)) return { answer: promptAgain("tooManyMessages") };
  const token = newLinkToken();
  const isOtherNumber = number.phoneNumber !== possession.phoneNumber;
  const key = { possessionId: possession.id };
  return {
    answer: body.isMobile || allowsRetry(possession) ? stayAtStep() : keepWaiting(),
    change: { ...number, messagesLeft: possession.messagesLeft - 1 },
    writes: [
      isOtherNumber ? write(deleteLinksOf, key) : write(stopSettlingLinks, key),
      write(insertLink, newLink(platform, possession, { token, sameDevice: body.isMobile })),
      ...messageWrites(platform, possession, { ...parties, kind: "link", secret: linkUrl(platform, token) }),
    ],
  };
}

/** `data` makes a desktop browser without a retry handler wait on its status socket. */
const keepWaiting = () => ({ next: "", data: {} });

/** A page of a flow that allows retries has a retry handler, which `data` would prevent from running. */
function allowsRetry(possession: Possession): boolean {
  const { allowRetry, allowNumberChange } = settingsOf(possession);
  return allowRetry === true || allowNumberChange === true;
}

function newLink(
  platform: PossessionDependencies,
  possession: Possession,
  { token, sameDevice }: { token: string; sameDevice: boolean },
): LinkRow {
  const now = platform.clock.now();
  const expiresAt = now + (settingsOf(possession).linkLife ?? LINK_LIFE);
  const opensAutomatically = possession.tier === "sandbox" && platform.sandboxLinks === "automatic";
  return {
    possessionId: possession.id,
    tokenHash: linkHash(platform, token),
    sameDevice,
    expiresAt,
    settlesAt: opensAutomatically ? now + SANDBOX_OPEN_DELAY : expiresAt,
    openedAt: null,
    proved: null,
    phoneMatch: null,
    ipMatch: null,
  };
}
