import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { test } from "node:test";
import { promisify } from "node:util";
import { startTestPlatform, type TestPlatform } from "../../../test/harness.ts";

const BROWSER = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

async function indexFor(platform: TestPlatform, headers: Record<string, string> = {}) {
  const response = await fetch(`${platform.localUrl}/`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const linksOf = async (platform: TestPlatform): Promise<Record<string, string>> =>
  JSON.parse((await indexFor(platform)).text).links;

test("GET / returns browsers a page with a description, working links and a curl example", async () => {
  const platform = await startTestPlatform();
  const { status, headers, text } = await indexFor(platform, BROWSER);
  assert.deepEqual(
    [status, headers.get("content-type"), headers.get("vary")],
    [200, "text/html; charset=utf-8", "accept"],
  );
  assert.match(text, /<h1>Proofline<\/h1>\s*<p>Open phone identity\./);
  const links = Array.from(text.matchAll(/<a href="([^"]*)"/g), ([, href = ""]) => href);
  assert.deepEqual(links, Object.values(await linksOf(platform)));
  for (const link of links) assert.equal((await fetch(link)).status, 200, link);
  assert.match(text, new RegExp(`curl -s ${platform.url}/token `));
});

test("GET / returns the same links as JSON to clients that are not browsers, with or without a token", async () => {
  const platform = await startTestPlatform();
  const { url, token } = platform;
  const expected = {
    phone: `${url}/phone`,
    openapi: `${url}/openapi.json`,
    oauth: `${url}/.well-known/oauth-authorization-server`,
  };
  for (const headers of [{}, { accept: "*/*" }, { accept: "application/json" }, { authorization: `Bearer ${token}` }]) {
    const { status, text } = await indexFor(platform, headers);
    const { name, links } = JSON.parse(text);
    assert.deepEqual([status, name, links], [200, "Proofline", expected]);
  }
});

test("GET / links to the phone page only if it is served", async () => {
  for (const options of [{ phonePage: false }, { host: "0.0.0.0", publicUrl: "https://id.example.com" }]) {
    const platform = await startTestPlatform(options);
    assert.deepEqual(Object.keys(await linksOf(platform)), ["openapi", "oauth"]);
    assert.doesNotMatch((await indexFor(platform, BROWSER)).text, /phone page|\/phone\b/);
    assert.deepEqual(
      platform.pages.map(({ name }) => name),
      ["index", "openapi", "oauth"],
    );
  }
});

test("GET / builds links from the public URL, not the Host header, and shows no credentials", async () => {
  const platform = await startTestPlatform({ publicUrl: "https://id.example.com" });
  const page = await new Promise<string>((resolve, reject) => {
    const headers = { host: "evil.example", "x-forwarded-host": "evil.example", ...BROWSER };
    const sent = request(`${platform.localUrl}/`, { headers }, (response) => {
      textOf(response).then(resolve, reject);
    });
    sent.on("error", reject).end();
  });
  assert.match(page, /href="https:\/\/id\.example\.com\/openapi\.json"/);
  assert.doesNotMatch(page, /evil|test-client|test-secret|127\.0\.0\.1/);
});

test("the example commands of the index page start a flow", async () => {
  const platform = await startTestPlatform();
  const { text } = await indexFor(platform, BROWSER);
  const unescaped = text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const commands = Array.from(unescaped.matchAll(/<pre><code>([^]*?)<\/code>/g), ([, command = ""]) => command);
  const env = { ...process.env, PROVE_CLIENT_ID: "test-client", PROVE_CLIENT_SECRET: "test-secret" };
  const { stdout } = await promisify(execFile)("bash", ["-c", commands.join("\n")], { env });
  assert.match(stdout, /"correlationId":/);
});

test("GET /openapi.json returns the contract's document with the public URL as its server", async () => {
  const platform = await startTestPlatform({ publicUrl: "https://id.example.com" });
  const { status, headers, body } = await platform.send("/openapi.json");
  assert.deepEqual([status, headers.get("content-type")], [200, "application/json; charset=utf-8"]);
  const file = new URL("../../../../contract/openapi.json", import.meta.url);
  const document = JSON.parse(await readFile(file, "utf8"));
  assert.deepEqual(body, { ...document, servers: [{ url: "https://id.example.com" }] });
});

test("GET /favicon.ico returns the icon and is not logged", async () => {
  const lines: string[] = [];
  const log = { level: "info", stream: { write: (line: string) => void lines.push(line) } };
  const platform = await startTestPlatform({ log });
  const before = lines.length;
  const response = await fetch(`${platform.url}/favicon.ico`);
  assert.deepEqual([response.status, response.headers.get("content-type")], [200, "image/svg+xml"]);
  assert.match(await response.text(), /^<svg /);
  assert.deepEqual(lines.slice(before), []);
});

test("the 26th GET /openapi.json from one address within a second returns 429; the API is not affected", async () => {
  const platform = await startTestPlatform();
  const statuses: number[] = [];
  for (let count = 0; count < 26; count += 1) statuses.push((await platform.send("/openapi.json")).status);
  assert.deepEqual([statuses.filter((status) => status === 200).length, statuses.at(-1)], [25, 429]);
  assert.equal((await platform.call("v3-start", { flowType: "mobile", phoneNumber: "2001001695" })).status, 200);
});

test("unknown paths and methods return 403 (8003)", async () => {
  const platform = await startTestPlatform();
  for (const [method, path] of [
    ["POST", "/"],
    ["DELETE", "/openapi.json"],
    ["GET", "/index.html"],
    ["GET", "/openapi"],
  ] as const) {
    const { status, body } = await platform.send(path, { method });
    assert.deepEqual([status, body["code"]], [403, 8003], `${method} ${path}`);
  }
});
