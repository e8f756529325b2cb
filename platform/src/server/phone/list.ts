/** Renders the list of phone numbers with their newest messages. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { type Html, html } from "../../http/pages/html.ts";
import type { Conversation } from "./conversations.ts";
import { PHONE_PATH } from "./paths.ts";

/** Number of portrait colors in the style. */
const COLORS = 7;

export const conversationList = (
  found: readonly Conversation[],
  shown: Conversation | undefined,
  search: string,
): Html =>
  html`<nav aria-label="Numbers">
    <form action="${PHONE_PATH}" role="search">
      <label for="find">Find a number or name</label>
      <div class="field">
        <input id="find" name="find" type="search" value="${search}" autocomplete="off" />
        <button type="submit">Find</button>
      </div>
    </form>
    ${
      found.length > 0
        ? html`<ul>
            ${found.map((conversation) => entry(conversation, conversation === shown))}
          </ul>`
        : html`<p class="quiet">No results for “${search}”.</p>`
    }
  </nav>`;

const entry = ({ number, name, messages: [newest] }: Conversation, isShown: boolean): Html =>
  html`<li>
    <a href="${hrefOf(number)}" ${isShown ? html`aria-current="true"` : ""}>
      ${portrait(number, name)}
      <span class="who"><b>${name ?? formatNumber(number)}</b>${time(newest.sentAt)}</span>
      <span class="what">${name ? html`<span>${formatNumber(number)}</span>` : ""}${newest.text}</span>
    </a>
  </li>`;

export function portrait(number: string, name: string | undefined): Html {
  const initials = name ? name.replace(/(\S)\S*\s*/g, "$1").slice(0, 2) : "#";
  return html`<span class="portrait color-${Number(number.slice(-4)) % COLORS}" aria-hidden="true">${initials}</span>`;
}

/** Renders UTC; the script replaces it with local time. */
export function time(at: number): Html {
  const text = new Date(at).toISOString();
  return html`<time datetime="${text}">${text.slice(11, 16)} UTC</time>`;
}

export const formatNumber = (number: string): string =>
  parsePhoneNumberFromString(number)?.formatInternational() ?? number;

const hrefOf = (number: string): string => `${PHONE_PATH}?number=${encodeURIComponent(number)}`;
