/** Renders hosted pages with strict security headers: no scripts, no cookies, no external resources. */
import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";
import { Html, html } from "./html.ts";
import { style } from "./style.ts";

export interface Page {
  readonly status: number;
  readonly title: string;
  /** Content of the `main` element. */
  readonly content: Html;
  /** CSP sources, besides `'self'`, that a form of the page may redirect to. */
  readonly leadsTo?: readonly string[];
}

/** Kept out of the templates, because a formatter could change its content, whose hash is in the policy. */
const styleElement = new Html(`<style>${style}</style>`);

/** Returns the CSP source of an inline style or script. */
export const cspHash = (content: string): string => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

const styleSource = cspHash(style);
/** Browsers apply the policy of the page to its favicon. */
const ICON = "img-src 'self'";

/** Returns the headers of a hosted page. @param allowed CSP directives in addition to `default-src 'none'` */
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
        // Browsers also apply this to redirects after the form was submitted.
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
