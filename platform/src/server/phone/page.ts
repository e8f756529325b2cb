/** The page of the phone: numbers at one side, the messages of one of them at the other. On a phone one after the other. */
import { Html, html } from "../../http/pages/html.ts";
import { sourceOf } from "../../http/pages/page.ts";
import type { Conversation } from "./conversations.ts";
import { conversationList } from "./list.ts";
import { PHONE_PATH } from "./paths.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { thread } from "./thread.ts";

/** What the page may load: what stands in it, and itself anew. */
export const policy = [
  `style-src ${sourceOf(style)}`,
  `script-src ${sourceOf(script)}`,
  "connect-src 'self'",
  "form-action 'self'",
];

// To the byte what the policy names, so they stand in no template that a formatter may indent.
const styleElement = new Html(`<style>${style}</style>`);
const scriptElement = new Html(`<script type="module">${script}</script>`);

export interface PhoneView {
  readonly conversations: readonly Conversation[];
  /** The number whose messages are wanted; empty: none was chosen. */
  readonly chosen: string;
  /** What the numbers and names are searched for. */
  readonly sought: string;
  /** Where links that may be opened lead. */
  readonly linkOrigin: string;
}

export function phonePage({ conversations, chosen, sought, linkOrigin }: PhoneView): Html {
  const found = conversations.filter((conversation) => matches(conversation, sought));
  // Where both sides fit, the newest one is shown without being chosen.
  const shown = chosen ? conversations.find(({ number }) => number === chosen) : found[0];
  const title = chosen ? `Messages for ${shown?.name ?? chosen}` : "Phone";
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <header>
          <h1><a href="${PHONE_PATH}">Phone</a></h1>
          <p class="about">What the phones of sandbox domains would have received. Nothing is sent.</p>
          <p id="state" class="state" role="status"></p>
          <noscript><a class="reload" href="">Reload</a></noscript>
        </header>
        <main id="phone" class="${conversations.length === 0 ? "is-empty" : chosen ? "at-thread" : "at-list"}">
          ${conversations.length === 0 ? "" : conversationList(found, shown, sought)}
          ${thread(shown, chosen, linkOrigin)}
        </main>
        ${scriptElement}
      </body>
    </html> `;
}

function matches({ number, name = "" }: Conversation, sought: string): boolean {
  const digits = sought.replace(/[\s()+.-]/g, "");
  return (/^\d+$/.test(digits) && number.includes(digits)) || name.toLowerCase().includes(sought.trim().toLowerCase());
}
