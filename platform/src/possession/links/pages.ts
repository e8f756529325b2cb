/** Pages of an Instant Link: the confirmation button and the results. */
import { html } from "../../http/pages/html.ts";
import type { Page } from "../../http/pages/page.ts";

export interface ConfirmationView {
  /** Name of the domain. */
  readonly domainName: string;
  readonly finalTargetUrl: string | undefined;
  /** Whether the waiting browser runs on the phone itself. */
  readonly sameDevice: boolean;
}

/** Opening the page proves nothing, since scanners and previews open links too. Pressing the button does. */
export function confirmationPage({ domainName, finalTargetUrl, sameDevice }: ConfirmationView): Page {
  const target = finalTargetUrl && new URL(finalTargetUrl);
  const title = "Confirm this is your phone";
  return {
    status: 200,
    title,
    // The target page may redirect to another site, and browsers apply the policy to that redirect too.
    leadsTo: target ? ["https:", "http:"] : [],
    content: html`<h1>${title}</h1>
      <p><strong>${domainName}</strong> wants to confirm this is your phone.</p>
      <form method="post">
        <button type="submit">Yes, this is my phone</button>
      </form>
      <p class="quiet">${nextSteps(target ? target.host : undefined, sameDevice)}</p>
      <p class="quiet">If you didn't request this, close this page. Nothing will happen.</p>`,
  };
}

const nextSteps = (host: string | undefined, sameDevice: boolean) =>
  html`${sameDevice ? "" : "You can then continue on your other device. "}${
    host ? html`You will be redirected to <strong>${host}</strong>.` : ""
  }`;

const messagePage = (status: number, title: string, text: string, advice: string): Page => ({
  status,
  title,
  content: html`<h1>${title}</h1>
    <p>${text}</p>
    <p class="quiet">${advice}</p>`,
});

const REQUEST_ANOTHER = "If you still need one, request it where you started.";

export const pages = {
  unknown: messagePage(
    404,
    "This link is not valid",
    "The link may be incomplete. Tap it in the text message instead of copying it.",
    REQUEST_ANOTHER,
  ),
  expired: messagePage(410, "This link has expired", "Links are valid for a few minutes.", REQUEST_ANOTHER),
  used: messagePage(
    410,
    "This link is no longer valid",
    "It was already used or is no longer needed.",
    REQUEST_ANOTHER,
  ),
  done: messagePage(200, "Thank you", "Your phone is confirmed.", "You can return to where you started."),
  busy: messagePage(429, "Too many requests", "Your network sent too many requests.", "Wait a moment and try again."),
  failed: messagePage(
    500,
    "Something went wrong",
    "We could not process your request.",
    "Wait a moment and try again.",
  ),
} as const satisfies Record<string, Page>;
