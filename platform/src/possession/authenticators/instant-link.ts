/** The Instant Link: a link by SMS, opened on the phone. What opening it does is in `links/`. */
import { linkHash, linkUrl, newLinkToken } from "../links/link.ts";
import { MINUTE, SECOND } from "../../system/clock.ts";
import { isOverLimit } from "../../delivery/messaging/limits.ts";
import { messageWrites } from "../../delivery/messaging/message.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { deleteLinksOf, insertLink, stopSettlingLinks } from "../../store/tables/links.ts";
import type { LinkRow } from "../../store/rows/authenticators.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { write } from "../../store/statement.ts";
import { askAgain, stay } from "../answer.ts";
import { refused } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import { numberTyped } from "../typed-number.ts";
import { type Authenticator, numberPresent, type StepCall } from "./authenticator.ts";

/** From the message to the link opened. */
const LINK_LIFE = 3 * MINUTE;
/** From the message to the platform's own tap, where no message arrives anywhere. */
const SANDBOX_TAP_AFTER = SECOND;

export const instantLink: Authenticator = {
  subject: ["mob", "inln"],
  claims: numberPresent,
  calls: { "client-instantlink-start": sendLink },
  reports: ["client-instantlink-error"],
};

/** Sends a link, the first or another one. Earlier ones can still be opened, unless they went to another number. */
async function sendLink({ platform, possession, body, address }: StepCall<"client-instantlink-start">) {
  const number = await numberTyped(platform, possession, body.mobileNumber);
  if (!number) return { answer: askAgain("wrongNumber") };
  if (possession.messagesLeft === 0) return refused(possession, "noAttemptsLeft");
  const parties = { possession, phoneNumber: number.phoneNumber, address };
  if (await isOverLimit(platform, "message", parties)) return { answer: askAgain("tooManyMessages") };
  const token = newLinkToken();
  const isOtherNumber = number.phoneNumber !== possession.phoneNumber;
  const mine = { possessionId: possession.id };
  return {
    answer: body.isMobile || asksForRetry(possession) ? stay() : keepWaiting(),
    change: { ...number, messagesLeft: possession.messagesLeft - 1 },
    writes: [
      isOtherNumber ? write(deleteLinksOf, mine) : write(stopSettlingLinks, mine),
      write(insertLink, newLink(platform, possession, { token, sameDevice: body.isMobile })),
      ...messageWrites(platform, possession, { ...parties, kind: "link", secret: linkUrl(platform, token) }),
    ],
  };
}

/** A desktop browser without a handler for retries waits at its status channel for as long as `data` is there. */
const keepWaiting = () => ({ next: "", data: {} });

/** Whoever allows another try has written the handler, which `data` would keep from running. */
function asksForRetry(possession: Possession): boolean {
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
  const opensItself = possession.tier === "sandbox" && platform.sandboxLinks === "automatic";
  return {
    possessionId: possession.id,
    tokenHash: linkHash(platform, token),
    sameDevice,
    expiresAt,
    settlesAt: opensItself ? now + SANDBOX_TAP_AFTER : expiresAt,
    openedAt: null,
    proved: null,
    phoneMatch: null,
    ipMatch: null,
  };
}
