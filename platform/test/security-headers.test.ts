/**
 * Security headers of every route that the server lists, and of unknown paths.
 *
 * No response may be framed, sniffed or downgraded to plain http, and none may be cached unless it is public.
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { after, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { launch } from "../src/server/start.ts";
import { adminRoutes } from "../src/testing/admin-routes.ts";
import { CREDENTIALS } from "./harness.ts";

const ADMIN_TOKEN = "token-of-the-tests";
const routes: { readonly method: string; readonly url: string }[] = [
  { method: "GET", url: "/health" },
  { method: "GET", url: "/health/ready" },
  { method: "GET", url: "/favicon.ico" },
];

const running = await launch(
  { port: 0, credentials: CREDENTIALS, publicUrl: "https://id.example.com", phonePage: true },
  {
    prepareServer(app: FastifyInstance) {
      app.addHook("onRoute", ({ method, url }) => {
        routes.push(...[method].flat().map((each) => ({ method: each, url })));
      });
      app.register(
        adminRoutes(ADMIN_TOKEN, () => {
          throw new Error("no client with this token calls here");
        }),
      );
    },
  },
);
after(() => running.stop());

/** Routes with the same response for everybody, which may be cached. */
const PUBLIC = / \/(\.well-known\/|favicon\.ico)/;

type Answer = Pick<Response, "status" | "headers">;

/** Uses Node's own client, because `fetch` does not support TRACE. */
async function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const hasBody = !["GET", "HEAD", "OPTIONS", "TRACE"].includes(method);
  const sent = request(running.localUrl + path, {
    method,
    headers: {
      host: "id.example.com",
      ...headers,
      ...(hasBody && { "content-type": "application/json", "content-length": 2 }),
    },
  }).end(hasBody ? "{}" : undefined);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  // A feed never ends.
  response.destroy();
  return { status: response.statusCode ?? 0, headers: new Headers(response.headers as Record<string, string>) };
}

function assertStrict({ headers, status }: Answer, what: string): void {
  const header = (name: string) => headers.get(name) ?? "";
  assert.equal(header("x-content-type-options"), "nosniff", what);
  assert.equal(header("strict-transport-security"), "max-age=31536000", what);
  assert.match(header("content-security-policy"), /^default-src 'none';.*frame-ancestors 'none'$/, what);
  assert.doesNotMatch(header("content-security-policy"), /unsafe|\*/, what);
  assert.match(header("x-request-id"), /^[\w-]+$/, what);
  for (const telling of ["server", "x-powered-by", "set-cookie"]) assert.equal(headers.get(telling), null, what);
  const isPublic = PUBLIC.test(what) && status === 200;
  assert.equal(header("cache-control"), isPublic ? "public, max-age=300" : "no-store", what);
  const isPage = header("content-type").startsWith("text/html");
  if (isPage) assert.equal(header("referrer-policy"), "no-referrer", what);
  if (isPage) assert.match(header("content-security-policy"), /base-uri 'none'/, what);
}

test("every route has the strictest headers, with and without a token", async () => {
  const { token } = await tokenOf();
  assert.ok(routes.length > 60, `${routes.length} routes`);
  for (const { method, url } of routes) {
    const path = url.replaceAll(/:\w+/g, "unknown").replaceAll("*", "unknown");
    assertStrict(await ask(method, path), `${method} ${path}`);
    const bearer = path.startsWith("/admin") ? "wrong" : token;
    assertStrict(await ask(method, path, { authorization: `Bearer ${bearer}` }), `with a token, ${method} ${path}`);
    assertStrict(await ask(method, path, { accept: "text/html" }), `for a browser, ${method} ${path}`);
  }
});

test("responses with a token or a person are not cacheable", async () => {
  const { response, token } = await tokenOf();
  assertStrict(response, "POST /token");
  assert.equal(response.headers.get("pragma"), "no-cache", "For HTTP/1.0 caches too, as RFC 6749 requires.");
  const start = await fetch(`${running.localUrl}/v3/start`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ flowType: "mobile", phoneNumber: "2001001695" }),
  });
  assert.equal(start.status, 200);
  assertStrict(start, "POST /v3/start");
});

test("unknown routes, malformed paths and unknown methods have the strictest headers", async () => {
  for (const [method, path] of [
    ["GET", "/nowhere"],
    ["POST", "/"],
    ["POST", "/%zz"],
    ["DELETE", "/token"],
    ["PUT", "/v3/start"],
    ["OPTIONS", "/v3/start"],
    ["HEAD", "/health"],
    ["GET", `/${"x".repeat(5000)}`],
    ["GET", "/phone?number=%00"],
  ] as const) {
    assertStrict(await ask(method, path), `${method} ${path.slice(0, 40)}`);
  }
});

async function tokenOf() {
  const response = await fetch(`${running.localUrl}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: CREDENTIALS.clientId,
      client_secret: CREDENTIALS.clientSecret,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return { response, token };
}
