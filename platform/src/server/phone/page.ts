/** Renders the phone page: the list of numbers and the selected number's messages. Small screens show one of the two. */
import { Html, html } from "../../http/pages/html.ts";
import { cspHash } from "../../http/pages/page.ts";
import type { Conversation } from "./conversations.ts";
import { conversationList } from "./list.ts";
import { PHONE_PATH } from "./paths.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { thread } from "./thread.ts";

/** Content security policy: the inline style and script by hash, and requests to the platform itself. */
export const policy = [
  `style-src ${cspHash(style)}`,
  `script-src ${cspHash(script)}`,
  "connect-src 'self'",
  "form-action 'self'",
];

// The policy contains hashes of these, so they must not be in a template that a formatter may indent.
const styleElement = new Html(`<style>${style}</style>`);
const scriptElement = new Html(`<script type="module">${script}</script>`);

export interface PhoneView {
  readonly conversations: readonly Conversation[];
  /** Selected number; empty: none. */
  readonly selected: string;
  /** Search text for numbers and names. */
  readonly search: string;
  /** Only links to this origin can be opened. */
  readonly linkOrigin: string;
}

export function phonePage({ conversations, selected, search, linkOrigin }: PhoneView): Html {
  const found = conversations.filter((conversation) => matches(conversation, search));
  // On wide screens the newest conversation is shown without a selection.
  const shown = selected ? conversations.find(({ number }) => number === selected) : found[0];
  const title = selected ? `Messages for ${shown?.name ?? selected}` : "Phone";
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
          <p class="about">Messages to phones of sandbox domains. They are shown here and not sent.</p>
          <p id="state" class="state" role="status"></p>
          <noscript><a class="reload" href="">Reload</a></noscript>
        </header>
        <main id="phone" class="${conversations.length === 0 ? "is-empty" : selected ? "at-thread" : "at-list"}">
          ${conversations.length === 0 ? "" : conversationList(found, shown, search)}
          ${thread(shown, selected, linkOrigin)}
        </main>
        ${scriptElement}
      </body>
    </html> `;
}

function matches({ number, name = "" }: Conversation, search: string): boolean {
  const digits = search.replace(/[\s()+.-]/g, "");
  return (/^\d+$/.test(digits) && number.includes(digits)) || name.toLowerCase().includes(search.trim().toLowerCase());
}
