/** The pages behind an Instant Link: the one with the button, and those that say how it went. */
import { html } from "../../http/pages/html.ts";
import type { Page } from "../../http/pages/page.ts";

export interface Asking {
  /** Who asks: the name of the domain. */
  readonly asker: string;
  readonly finalTargetUrl: string | undefined;
  /** Whether the browser that waits is on the phone itself. */
  readonly sameDevice: boolean;
}

/** Looking at the page proves nothing, since scanners and previews look at links too. The button does. */
export function askingPage({ asker, finalTargetUrl, sameDevice }: Asking): Page {
  const target = finalTargetUrl && new URL(finalTargetUrl);
  const title = "Confirm that it is you";
  return {
    status: 200,
    title,
    // The integrator's page may lead on to another site, and browsers hold that redirect to the policy too.
    leadsTo: target ? ["https:", "http:"] : [],
    content: html`<h1>${title}</h1>
      <p><strong>${asker}</strong> asks whether this phone is in your hand.</p>
      <form method="post">
        <button type="submit">Yes, it is me</button>
      </form>
      <p class="quiet">${afterwards(target ? target.host : undefined, sameDevice)}</p>
      <p class="quiet">If you did not ask for this message, close the page. Nothing happens then.</p>`,
  };
}

const afterwards = (host: string | undefined, sameDevice: boolean) =>
  html`${sameDevice ? "" : "The device on which you began goes on by itself. "}${
    host ? html`This page then leads to <strong>${host}</strong>.` : ""
  }`;

const saying = (status: number, title: string, words: string, advice: string): Page => ({
  status,
  title,
  content: html`<h1>${title}</h1>
    <p>${words}</p>
    <p class="quiet">${advice}</p>`,
});

const ASK_AGAIN = "If you still need one, ask for another where you began.";

export const pages = {
  unknown: saying(404, "This link is not valid", "It may have been cut off. Open it in the message itself.", ASK_AGAIN),
  expired: saying(410, "This link has expired", "Links work for a few minutes only.", ASK_AGAIN),
  used: saying(410, "This link is used up", "It was opened before, or is no longer needed.", ASK_AGAIN),
  done: saying(200, "Thank you", "This phone is confirmed.", "Go back to where you began."),
  busy: saying(
    429,
    "Too many requests",
    "There was a lot of traffic from your network.",
    "Wait a moment and try again.",
  ),
  failed: saying(500, "Something went wrong", "It is not your fault.", "Wait a moment and try again."),
} as const satisfies Record<string, Page>;
