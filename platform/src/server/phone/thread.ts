/** Renders the messages of one number, oldest first. */
import { SANDBOX_CODE } from "../../delivery/messaging/code.ts";
import { type Html, html } from "../../http/pages/html.ts";
import type { Conversation, Message } from "./conversations.ts";
import { portrait, formatNumber, time } from "./list.ts";
import { PHONE_PATH } from "./paths.ts";

export function thread(shown: Conversation | undefined, selected: string, linkOrigin: string): Html {
  if (!shown) return empty(selected);
  const { number, name, messages } = shown;
  return html`<section aria-labelledby="who">
    <div class="person">
      <a class="back" href="${PHONE_PATH}"><span aria-hidden="true">‹</span> All numbers</a>
      ${portrait(number, name)}
      <h2 id="who">${name ?? formatNumber(number)}</h2>
      ${name ? html`<p class="quiet">${formatNumber(number)}</p>` : ""}
    </div>
    <ol class="thread" aria-label="Messages, oldest first">
      ${messages.toReversed().map((message) => bubble(message, linkOrigin))}
    </ol>
  </section>`;
}

const empty = (selected: string): Html =>
  html`<section aria-label="Messages">
    <div class="empty">
      <h2>${selected ? `No messages for ${formatNumber(selected)} yet` : "No messages yet"}</h2>
      <p>
        Start a flow for a test user such as <b>2001001693</b> and request a one-time code. It appears here immediately.
      </p>
      ${selected ? html`<p><a class="back" href="${PHONE_PATH}">All numbers</a></p>` : ""}
    </div>
  </section>`;

const bubble = ({ id, kind, text, from, sentAt }: Message, linkOrigin: string): Html => {
  const link = kind === "link" ? linkIn(text, linkOrigin) : undefined;
  return html`<li id="message-${id}">
    <p class="meta">${from} · ${time(sentAt)}</p>
    <p class="bubble">${link ? withLink(text, link) : text}</p>
    ${link ? html`<a class="act" href="${link}" target="_blank" rel="noreferrer">Open the link</a>` : ""}
    ${
      kind === "code" && text.includes(SANDBOX_CODE)
        ? html`<button class="act" type="button" data-copy="${SANDBOX_CODE}" hidden>
            Copy <span class="code">${SANDBOX_CODE}</span>
          </button>`
        : ""
    }
  </li>`;
};

/** Finds the platform's own link in a message. Other links may be unsafe and are not clickable. */
function linkIn(text: string, origin: string): string | undefined {
  const begin = text.indexOf(`${origin}/`);
  return begin < 0 ? undefined : /^[\w:/.~%?&=[\]-]+/.exec(text.slice(begin))?.[0];
}

function withLink(text: string, link: string): Html {
  const [before = "", ...after] = text.split(link);
  return html`${before}<a href="${link}" target="_blank" rel="noreferrer">${link}</a>${after.join(link)}`;
}
