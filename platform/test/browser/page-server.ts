/**
 * The integrator's web server: a page with the browser SDK on its own origin, so that CORS and CSP apply.
 *
 * It serves the SDK's bundle as npm installed it.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { after } from "node:test";

const SDK = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@prove-identity/prove-auth/package.json")),
  "build/bundle/release/prove-auth.js",
);
const page = (name: string) => new URL(`page/${name}`, import.meta.url);

const files: Readonly<Record<string, readonly [file: URL | string, type: string]>> = {
  "/": [page("index.html"), "text/html"],
  "/page.js": [page("page.js"), "text/javascript"],
  "/prove-auth.js": [SDK, "text/javascript"],
};

/** @returns the origin; it uses a host name, because an IP address cannot be a relying party of passkeys */
export async function servePage(platformUrl: string): Promise<string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${platformUrl} ${platformUrl.replace(/^http/, "ws")}`,
    // Mobile Auth by an image.
    `img-src ${platformUrl}`,
  ].join("; ");
  const server = createServer((request, response) => {
    const [file, type] = files[new URL(request.url ?? "/", "http://localhost").pathname] ?? [];
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": policy });
    readFile(file).then(
      (content) => response.end(content),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
