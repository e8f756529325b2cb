import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { interrupted } from "../../../test/interrupted-store.ts";
import { newestLink, startDesktop, tap, visitLink } from "../../../test/instant-link.ts";
import { storeContents } from "../../../test/walk.ts";
import { statement } from "../../store/statement.ts";
import { LINK_PREFIX } from "./link.ts";
import { openLink } from "./open-link.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });

async function sentLink(on = platform) {
  const flow = await startDesktop(on);
  await flow.send();
  return { ...flow, link: await newestLink(on) };
}

test("GET and HEAD of a link page change nothing; only the button opens the link", async () => {
  const { link, verdict } = await sentLink();
  const before = await storeContents(platform);
  for (const userAgent of ["Slackbot-LinkExpanding 1.0", "WhatsApp/2", "curl/8"]) {
    for (const method of ["GET", "HEAD"]) {
      assert.equal((await visitLink(platform, link, { method, userAgent })).status, 200);
    }
  }
  assert.deepEqual(await storeContents(platform), before);
  const { page } = await visitLink(platform, link);
  assert.equal(page.match(/<button/g)?.length, 1);
  assert.match(page, /<form method="post">/);
  assert.match(page, /shop\.example/, "the page names the target host");
  assert.equal((await tap(platform, link)).location?.searchParams.get("asc"), "true");
  assert.equal(await verdict(), true);
});

test("pressing the button twice redirects to the same URL; ten seconds later the link returns 410", async () => {
  const { link } = await sentLink();
  const [first, second] = await Promise.all([tap(platform, link), tap(platform, link)]);
  assert.equal(first.location?.href, second.location?.href);
  assert.equal((await tap(platform, link)).location?.href, first.location?.href);
  platform.clock.advance(10_000);
  const late = await tap(platform, link);
  assert.equal(late.status, 410);
  assert.match(late.page, /already used/);
  assert.equal((await visitLink(platform, link)).status, 410);
});

test("of two concurrent presses of the button, both redirect to the same URL", async () => {
  for (const reads of [1, 2]) {
    const { link } = await sentLink();
    const [, token = ""] = link.split(LINK_PREFIX);
    const store = interrupted(platform.platform.store, reads, () => tap(platform, link));
    const opened = await openLink({ ...platform.platform, store }, token, { address: "::1", userAgent: undefined });
    assert.deepEqual(opened, { target: (await tap(platform, link)).location?.href });
  }
});

test("a malformed, unknown or foreign link token returns the 404 page", async () => {
  const other = await startTestPlatform({ sandboxLinks: "manual" });
  const { link: foreign } = await sentLink(other);
  for (const path of ["/l/x", "/l/%00", "/l/0123456789abcdef0123", foreign]) {
    for (const method of ["GET", "POST"]) {
      const { status, page } = await visitLink(platform, path, { method });
      assert.equal(status, 404);
      assert.match(page, /not valid/);
    }
  }
});

test("an overlong or malformed link path returns 400 and is not logged", async () => {
  let log = "";
  const own = await startTestPlatform({ log: { level: "warn", stream: { write: (line) => void (log += line) } } });
  for (const path of [`/l/${"a".repeat(500)}`, "/l/%zz"]) assert.equal((await visitLink(own, path)).status, 400);
  assert.equal(log, "");
});

test("a link returns 410 after its flow ended otherwise", async () => {
  const { link, authToken, verdict } = await sentLink();
  await platform.browse("client-instantlink-error", authToken, { message: "canceled by the user" });
  assert.equal((await visitLink(platform, link)).status, 410);
  assert.equal((await tap(platform, link)).status, 410);
  assert.equal(await verdict(), false);
});

test("link pages have no script or external resource, and forbid framing, caching and referrers", async () => {
  const { link } = await sentLink();
  for (const path of [link, "/l/x"]) {
    const { headers, page } = await visitLink(platform, path);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    assert.equal(headers.get("set-cookie"), null);
    assert.equal(/<script|src=|href=|https?:/.test(page), false);
  }
  const { headers } = await visitLink(platform, link);
  assert.match(headers.get("content-security-policy") ?? "", /form-action 'self' https: http:;/);
});

test("the store does not contain the token of a link", async () => {
  const { link } = await sentLink();
  const token = link.slice("/l/".length);
  for (const table of ["links", "possessions", "messages", "client_answers"] as const) {
    const rows = await platform.platform.store.read(
      statement<object>((db) => db.selectFrom(table).selectAll()),
      {},
    );
    assert.equal(JSON.stringify(rows).includes(token), false);
  }
});

test("requests for link pages are rate limited per address", async () => {
  const own = await startTestPlatform();
  const statuses = [];
  for (let tried = 0; tried < 26; tried++) statuses.push((await visitLink(own, "/l/x")).status);
  assert.deepEqual([...new Set(statuses)], [404, 429]);
  assert.equal(statuses.indexOf(429), 25);
});

test("POST of a link page ignores a small body and rejects a large one", async () => {
  const { link } = await sentLink();
  const post = (body: string) => fetch(platform.url + link, { method: "POST", redirect: "manual", body });
  assert.equal((await post("x".repeat(2000))).status, 404);
  assert.equal((await post("a=b")).status, 303);
});
