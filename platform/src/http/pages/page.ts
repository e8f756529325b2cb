/** A hosted page: a whole document and the headers that keep it to itself. No script, no cookie, nothing from elsewhere. */
import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import { Html, html } from "./html.ts";
import { style } from "./style.ts";

export interface Page {
  readonly status: number;
  readonly title: string;
  /** What stands in `main`. */
  readonly content: Html;
  /** Sources (CSP) that a form of the page may lead to by redirects, beside the page's own. */
  readonly leadsTo?: readonly string[];
}

/** The policy names its content by hash: to the byte, so it stands in no template that a formatter may indent. */
const styleElement = new Html(`<style>${style}</style>`);

/** How a policy names a style or script that stands in the page. */
export const sourceOf = (content: string): string =>
  `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

const styleSource = sourceOf(style);
/** Browsers hold the icon of a tab to the policy of its page. */
const ICON = "img-src 'self'";

/** Headers of a page that is kept to itself. @param allowed what its policy lets in, beside nothing at all */
export const pageHeaders = (allowed: readonly string[]): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": ["default-src 'none'", ...allowed, ICON, "base-uri 'none'", "frame-ancestors 'none'"].join(
    "; ",
  ),
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
});

export function sendPage(reply: FastifyReply, { status, title, content, leadsTo = [] }: Page): FastifyReply {
  return reply
    .code(status)
    .headers(
      pageHeaders([
        `style-src ${styleSource}`,
        // Browsers hold the redirect after a form to this too.
        `form-action 'self'${leadsTo.map((source) => ` ${source}`).join("")}`,
      ]),
    )
    .send(document(title, content).toString());
}

const document = (title: string, content: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `;
