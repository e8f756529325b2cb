import assert from "node:assert/strict";
import { test } from "node:test";
import { BENJI, MARCIA, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { startDesktop } from "../../../test/instant-link.ts";
import { beginLive, liveCaller, NO_GATEWAY } from "../../../test/messages.ts";

const page = async ({ url }: TestPlatform, query = "", headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/phone${query}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const requestCode = async (platform: TestPlatform, number: string, smsMessage?: string) => {
  const { authToken } = await platform.start(number, smsMessage === undefined ? {} : { smsMessage });
  await platform.browse("client-otp-start", authToken, {});
};
const conversation = (number: string) => `?number=${encodeURIComponent(`+1${number}`)}`;

test("the phone page lists numbers by newest message and shows a selected number's messages, without a script", async () => {
  const platform = await startTestPlatform();
  assert.match((await page(platform)).text, /No messages yet/);
  await requestCode(platform, MARCIA, "Code ####");
  await requestCode(platform, BENJI, "Ciao ####");
  const { text } = await page(platform);
  assert.ok(text.indexOf("Benji Harper") < text.indexOf("Marcia Longo"));
  const selected = await page(platform, conversation(MARCIA));
  assert.match(selected.text, /<p class="bubble">Code 1234<\/p>/);
  assert.doesNotMatch(selected.text, /<p class="bubble">Ciao/);
});

test("the phone page can be searched by number and name", async () => {
  const platform = await startTestPlatform();
  await requestCode(platform, MARCIA);
  await requestCode(platform, BENJI);
  for (const [search, found, other] of [
    ["200-100-16", "Marcia Longo", "Benji"],
    ["benji", "Benji Harper", "Marcia"],
  ] as const) {
    const { text } = await page(platform, `?find=${encodeURIComponent(search)}`);
    assert.match(text, new RegExp(found));
    assert.doesNotMatch(text, new RegExp(other));
  }
  assert.match((await page(platform, "?find=nobody%3Cb%3E")).text, /No results for “nobody&#60;b&#62;”/);
});

test("the phone page escapes message texts and links only to the platform's own URLs", async () => {
  const platform = await startTestPlatform();
  await requestCode(platform, MARCIA, `<script>x</script> "' https://evil.example/ ####`);
  const { text } = await page(platform);
  assert.match(text, /&#60;script&#62;x&#60;\/script&#62; &#34;&#39; https:\/\/evil/);
  assert.doesNotMatch(text, /href="https:\/\/evil/);
  const { send } = await startDesktop(platform, { smsMessage: "Look: https://evil.example/ or ####!" });
  await send();
  const links = Array.from((await page(platform)).text.matchAll(/href="(http[^"]*)"/g), ([, href]) => href ?? "");
  assert.ok(links.length > 0);
  for (const link of links) assert.match(link, new RegExp(`^${platform.url}/l/\\w+$`));
});

test("the phone page does not show messages of live domains", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const authToken = await beginLive(platform, await liveCaller(platform), { phoneNumber: "+12015550123" });
  await platform.browse("client-otp-start", authToken, {});
  assert.match((await page(platform)).text, /No messages yet/);
  assert.match((await page(platform, conversation("2015550123"))).text, /No messages for/);
});

test("the phone page allows no external content, and forbids framing, caching and referrers", async () => {
  const { headers } = await page(await startTestPlatform());
  const policy = headers.get("content-security-policy") ?? "";
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[^;]+'; script-src 'sha256-[^;]+'; connect-src 'self'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe|\*/);
  assert.deepEqual([headers.get("cache-control"), headers.get("referrer-policy")], ["no-store", "no-referrer"]);
});

test("the phone page is served only on loopback or with phonePage: true", async () => {
  const platform = await startTestPlatform();
  platform.platform.publicUrl = "https://id.example";
  assert.equal((await page(platform)).status, 403);
  assert.equal((await fetch(`${platform.url}/phone/events`)).status, 403);
  assert.equal((await page(await startTestPlatform({ phonePage: false }))).status, 403);
  const reachable = await startTestPlatform({ host: "0.0.0.0", publicUrl: "http://localhost:8080" });
  assert.equal((await fetch(`${reachable.localUrl}/phone`)).status, 403);
  const shown = await startTestPlatform({ phonePage: true });
  shown.platform.publicUrl = "https://id.example";
  assert.equal((await page(shown)).status, 200);
});

test("the phone page returns 403 for a foreign Host header", async () => {
  const platform = await startTestPlatform();
  const { port } = new URL(platform.url);
  const { request } = await import("node:http");
  const status = await new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path: "/phone", headers: { host: `evil.example:${port}` } });
    sent.on("response", ({ statusCode }) => resolve(statusCode)).on("error", reject);
    sent.end();
  });
  assert.equal(status, 403);
});

test("the phone page's event stream reports new messages and ends with the platform", async () => {
  const platform = await startTestPlatform();
  const stream = await fetch(`${platform.url}/phone/events`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";
  // Events may arrive together or in parts, and the platform's own ticker may send some too.
  const until = async (event: string) => {
    while (!unread.includes(`${event}\n\n`)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      assert.ok(!done, `the stream ended before '${event}'`);
      unread += value;
    }
    unread = "";
  };
  await until("data: hello");
  await platform.tick();
  await until("data: new");
  await requestCode(platform, MARCIA);
  await platform.tick();
  await until("data: new");
  const ended = (async () => {
    while (!(await reader?.read())?.done);
  })();
  await platform.stop();
  await ended;
});

test("the 51st open event stream of the phone page returns 429", async () => {
  const platform = await startTestPlatform();
  const open = () => fetch(`${platform.url}/phone/events`);
  const streams = await Promise.all(Array.from({ length: 50 }, open));
  assert.ok(streams.every(({ status }) => status === 200));
  assert.equal((await open()).status, 429);
});
