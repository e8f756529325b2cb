/** Index page and its JSON form: links to the served pages, and example calls. */
import { operations } from "@proofline/contract";
import type { ServedPage } from "../options.ts";
import { type Html, html } from "../../http/pages/html.ts";
import type { Page } from "../../http/pages/page.ts";

const NAME = "Proofline";
const ABOUT =
  "Open phone identity. Your server starts a flow for a phone number, the phone proves possession, and your server " +
  "receives a verified person.";

/** Page for browsers. */
export function indexPage(publicUrl: string, pages: readonly ServedPage[]): Page {
  const { token, start } = commands(publicUrl);
  return {
    status: 200,
    title: NAME,
    content: html`<h1>${NAME}</h1>
      <p>${ABOUT}</p>
      <h2>This installation serves</h2>
      <ul>
        ${pages.map(linkTo)}
      </ul>
      <h2>First call</h2>
      <p>Exchange the credentials of a client for an access token:</p>
      <pre><code>${token}</code></pre>
      <p>In a sandbox domain, start a flow for a test user:</p>
      <pre><code>${start}</code></pre>
      <p class="quiet">Proofline implements the Prove API. It is independent of Prove Identity, Inc.</p>`,
  };
}

const linkTo = ({ url, about }: ServedPage): Html =>
  html`<li><a href="${url}">${about}</a><br /><span class="quiet">${new URL(url).pathname}</span></li>`;

/** JSON for other clients: the same links by name. */
export const indexDocument = (publicUrl: string, pages: readonly ServedPage[]) => ({
  name: NAME,
  description: ABOUT,
  links: Object.fromEntries(pages.map(({ name, url }) => [name, url])),
  example: commands(publicUrl).token,
});

function commands(publicUrl: string): { readonly token: string; readonly start: string } {
  const { token, "v3-start": start } = operations;
  return {
    token: `TOKEN=$(curl -s ${publicUrl}${token.path} \\
  -d grant_type=client_credentials \\
  -d "client_id=$PROVE_CLIENT_ID" -d "client_secret=$PROVE_CLIENT_SECRET" |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    start: `curl -s ${publicUrl}${start.path} \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(start.request.example)}'`,
  };
}
