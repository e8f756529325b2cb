/** The Express servers of the docs, driven by a browser and by HTTP. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, test } from "node:test";
import { startPlatform } from "@proofline/platform/testing";
import type { Page } from "playwright-core";
import { launchChromium, skip } from "../../platform/test/browser/chromium.ts";
import { freePort } from "../../platform/test/free-port.ts";
import { inspectedEnvironment } from "../../platform/test/inspected.ts";

const platform = await startPlatform({ sandboxLinks: "manual" });
after(() => platform.stop());
const open = skip ? undefined : await launchChromium();

/** Starts a program of this folder. Resolves to its URL. */
async function start(program: "sign-up" | "sign-in"): Promise<string> {
  const url = `http://localhost:${await freePort()}`;
  const { clientId, clientSecret } = platform.credentials;
  const child = spawn(process.execPath, ["--conditions=prove-source", `${program}.ts`], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      ...inspectedEnvironment,
      SHOP_URL: url,
      PROVE_SERVER_URL: platform.url,
      PROVE_CLIENT_ID: clientId,
      PROVE_CLIENT_SECRET: clientSecret,
    },
  });
  after(() => child.kill());
  const [output] = (await once(child.stdout, "data")) as [Buffer];
  assert.equal(output.toString(), `Listening on ${url}\n`);
  return url;
}

const [signUp, signIn] = await Promise.all([start("sign-up"), start("sign-in")]);

async function visit(url: string, device: "phone" | "desktop"): Promise<Page> {
  assert.ok(open);
  const page = await open(device);
  await page.goto(url);
  return page;
}

async function submit(page: Page, ...fields: readonly (readonly [label: string, text: string])[]): Promise<void> {
  for (const [label, text] of fields) await page.getByLabel(label).fill(text);
  await page.keyboard.press("Enter");
}

const submitMarcia = (page: Page) => submit(page, ["Phone number", "2001001693"], ["Birth date", "1982-07-19"]);

async function openNewestLink(phoneNumber: string): Promise<void> {
  const link = (await platform.messages(phoneNumber)).at(-1)?.link;
  assert.ok(link);
  const phone = await visit(link, "phone");
  await phone.getByRole("button").click();
  await phone.getByText("Your phone is confirmed").waitFor();
}

test("sign-up on a phone accepts the second code, fills the form and creates the account", { skip }, async () => {
  const page = await visit(`${signUp}/sign-up.html`, "phone");
  await submitMarcia(page);
  await submit(page, ["Code", "0000"]);
  await page.getByText("Wrong code").waitFor();
  await submit(page, ["Code", "1234"]);
  await page.getByLabel("First name").waitFor();
  assert.equal(await page.getByLabel("First name").inputValue(), "Marcia");
  await submit(page, ["Last name", "Longo"]);
  await page.getByText("Your account is ready").waitFor();
});

test("sign-up on a desktop continues when the Instant Link is opened on the phone", { skip }, async () => {
  await platform.reset();
  const page = await visit(`${signUp}/sign-up.html`, "desktop");
  await submitMarcia(page);
  await page.getByText("Open the link on your phone").waitFor();
  await openNewestLink("2001001693");
  await page.getByLabel("First name").waitFor();
  await submit(page, ["Last name", "Somebody Else"]);
  await page.getByText("do not match this phone").waitFor();
});

test("sign-in requires a code the first time and only the device key the second time", { skip }, async () => {
  const page = await visit(`${signIn}/sign-in.html`, "phone");
  await submit(page, ["Phone number", "2001004014"]);
  await submit(page, ["Code", "1234"]);
  await page.getByText("You are signed in").waitFor();
  await page.reload();
  await submit(page, ["Phone number", "2001004014"]);
  await page.getByText("You are signed in").waitFor();
});

async function post(
  url: string,
  body: object,
  cookie = "",
): Promise<{ body: unknown; status: number; cookie: string }> {
  const headers = { "content-type": "application/json", cookie };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const [setCookie = ""] = response.headers.getSetCookie();
  return { body: await response.json(), status: response.status, cookie: setCookie.split(";")[0] ?? "" };
}

test("sign-up of a short-term test user needs no browser", async () => {
  const milo = { phoneNumber: "2001001695", birthDate: "1981-01-17", isMobile: true };
  const { cookie } = await post(`${signUp}/sign-up/start`, milo);
  const { body } = await post(`${signUp}/sign-up/verify`, {}, cookie);
  const { isProven, individual } = body as { isProven: boolean; individual: { lastName: string } };
  assert.deepEqual([isProven, individual.lastName], [true, "Pinson"]);
  const completed = await post(`${signUp}/sign-up/complete`, { firstName: "Milo", lastName: "Pinson" }, cookie);
  assert.deepEqual(completed.body, { isVerified: true });
});

test("sign-up and sign-in respond with 422 to a phone number without a test user", async () => {
  for (const start of [`${signUp}/sign-up/start`, `${signIn}/sign-in/start`]) {
    const { status, body } = await post(start, { phoneNumber: "2001001111", birthDate: "1981-01-17", isMobile: true });
    assert.equal(status, 422);
    assert.ok((body as { message: string }).message);
  }
});
