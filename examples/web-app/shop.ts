/** The shop's web server: pages, files and the calls of its pages. The Prove calls are in sign-up and sign-in. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Proveapi } from "@prove-identity/prove-api";
import { ProveError } from "@prove-identity/prove-api/models/errors";
import { findFile, renderPage } from "./files.ts";
import { sessionOf } from "./session.ts";
import * as signIn from "./sign-in.ts";
import * as signUp from "./sign-up.ts";
import type { Body, Call } from "./call.ts";

export interface ShopOptions {
  readonly prove: Proveapi;
  /** Origin that the browser SDK calls. */
  readonly proveUrl: string;
  /** URL of a page that shows the messages of sandbox phones. */
  readonly phonesUrl?: string;
  /** 0 selects a free port. */
  readonly port: number;
}

const calls: Readonly<Record<string, (call: Call) => Promise<object>>> = {
  "/sign-up/start": signUp.start,
  "/sign-up/verify": signUp.verify,
  "/sign-up/complete": signUp.complete,
  "/sign-in/start": signIn.start,
  "/sign-in/verify": signIn.verify,
};

const LONGEST_BODY = 4096;

export async function startShop(options: ShopOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const shop = { ...options, url: "" };
  const server = createServer((request, response) => {
    answer(request, response, shop).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { message: "Something went wrong on our side. Please try again." });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  shop.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url: shop.url, stop };
}

type Shop = ShopOptions & { readonly url: string };

async function answer(request: IncomingMessage, response: ServerResponse, shop: Shop): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders(shop.proveUrl))) response.setHeader(name, value);
  const { pathname } = new URL(request.url ?? "/", shop.url);
  const call = calls[pathname];
  if (request.method === "POST" && call) return await answerCall(request, response, shop, call);
  const file =
    request.method === "GET" ? (renderPage(pathname, shop.phonesUrl) ?? (await findFile(pathname))) : undefined;
  if (!file) return sendJson(response, 404, { message: "There is nothing here." });
  response.writeHead(200, { "content-type": file.type }).end(file.content);
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  { prove, url }: Shop,
  call: (call: Call) => Promise<object>,
): Promise<void> {
  // A page of another site can send forms, but not JSON.
  if (request.headers["content-type"] !== "application/json") return sendJson(response, 415, {});
  const body = JSON.parse(await readBody(request)) as Body;
  const session = sessionOf(request, response);
  try {
    sendJson(response, 200, await call({ prove, shopUrl: url, session, body }));
  } catch (error) {
    if (!(error instanceof ProveError)) throw error;
    // The message names the field or the rule. A real shop would write its own message for customers.
    sendJson(response, 422, { message: error.message });
  }
}

/** Everything comes from the shop; the browser SDK calls Prove over HTTP and a WebSocket. */
function securityHeaders(proveUrl: string): Record<string, string> {
  const socketUrl = proveUrl.replace(/^http/, "ws");
  return {
    "content-security-policy": [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      `connect-src 'self' ${proveUrl} ${socketUrl}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) {
    text += part;
    if (text.length > LONGEST_BODY) throw new Error("the page sent a body that is too long");
  }
  return text;
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
