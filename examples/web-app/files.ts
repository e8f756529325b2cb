/** The shop's static content: its pages in a common frame, its files, and the browser SDK as npm installed it. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

export interface File {
  readonly type: string;
  readonly content: string | Buffer;
}

/** Paths and titles; the bodies are in `pages/`. */
const pages: Readonly<Record<string, readonly [body: string, title: string]>> = {
  "/": ["home", "Plants that like you back"],
  "/sign-up": ["sign-up", "Open an account"],
  "/sign-in": ["sign-in", "Sign in"],
  "/link-opened": ["link-opened", "Your phone"],
};

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const browserSdk = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@prove-identity/prove-auth/package.json")),
  "build/bundle/release/prove-auth.js",
);

/** A page in its frame. `{{name}}` is replaced by a value or by another file of `pages/`. */
export function renderPage(pathname: string, phonesUrl: string | undefined): File | undefined {
  const [name, title] = pages[pathname] ?? [];
  if (!name || !title) return undefined;
  const values: Readonly<Record<string, string>> = {
    title,
    body: readPage(name),
    ...(phonesUrl ? { phonesUrl } : { sandbox: "" }),
  };
  const fill = (text: string): string =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, slot: string) => fill(values[slot] ?? readPage(slot)));
  return { type: "text/html; charset=utf-8", content: fill(readPage("frame")) };
}

const readPage = (name: string) => readFileSync(new URL(`pages/${name}.html`, import.meta.url), "utf8");

export async function findFile(pathname: string): Promise<File | undefined> {
  if (pathname === "/prove-auth.js") return { type: types[".js"] ?? "", content: await readFile(browserSdk) };
  const type = types[path.extname(pathname)];
  // Only plain names, so that no path leaves the folder.
  if (!type || !/^\/[a-z-]+\.[a-z]+$/.test(pathname)) return undefined;
  const content = await readFile(new URL(`public${pathname}`, import.meta.url)).catch(() => undefined);
  return content && { type, content };
}
