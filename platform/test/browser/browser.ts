/** Chromium on an integrator's page with the unmodified official browser SDK. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { TestPlatform } from "../harness.ts";
import { type Device, launchChromium, TIME_LIMIT, skip } from "./chromium.ts";
import { servePage } from "./page-server.ts";

/** Actions of a person when the page prompts, in order. When a list is used up, the person waits. */
export interface Person {
  /** Device type of the browser; `secondary` is the integrator's choice on desktops. */
  readonly role?: "primary" | "secondary";
  /** Phone numbers to type. */
  readonly numbers?: readonly string[];
  /** Codes to type, `resend`, `change number` or `give up`. Without it the page offers no one-time code. */
  readonly codes?: readonly string[];
  /** Whether the page offers the Instant Link. */
  readonly links?: boolean;
  /** `resend` or `change number` after the link was sent. Without it the page has no retry handler. */
  readonly retries?: readonly string[];
  readonly mobileAuth?: "fetch" | "pixel";
  readonly displayName?: string;
  /** Reply to a message that is shown with the key. */
  readonly confirms?: "accept" | "reject";
}

/** Functions that `page.js` defines in the page. */
interface PageScript {
  authenticate(authToken: string, person: Person): Promise<string[]>;
  readonly seen: string[];
  does(kind: Doings, doing: string): void;
  finishInstantLink(): Promise<string[]>;
  deviceId(): string | null;
  unregister(): Promise<void>;
  unregisterPasskey(): Promise<void>;
}

type Doings = "numbers" | "codes" | "retries";

/** A browser profile with the page open: one person on one device. */
export class Visit {
  readonly page: Page;
  /** Paths that the browser posted to, without the client prefix. */
  readonly posts: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("request", (request) => {
      if (request.method() === "POST") this.posts.push(new URL(request.url()).pathname.replace("/v1/client/", ""));
    });
  }

  /** Runs the flow of an authToken to its end. @returns what the page showed */
  async authenticate(authToken: string, person: Person): Promise<string[]> {
    const run = ([authToken, person]: [string, Person]) =>
      (globalThis as unknown as PageScript).authenticate(authToken, person);
    const timer = new AbortController();
    const tooLong = sleep(TIME_LIMIT, "too long" as const, { signal: timer.signal, ref: false });
    tooLong.catch(() => undefined);
    const seen = await Promise.race([this.page.evaluate(run, [authToken, person] as [string, Person]), tooLong]);
    timer.abort();
    if (seen !== "too long") return seen;
    throw new Error(`the flow does not end; seen: ${(await this.seen()).join(", ")}; posted: ${this.posts.join(", ")}`);
  }

  seen(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).seen);
  }

  /** Starts the flow and waits until the page shows a line. */
  async authenticateUntil(line: string, authToken: string, person: Person): Promise<void> {
    // The page may be left while the flow runs.
    this.authenticate(authToken, person).catch(() => undefined);
    await this.until(line);
  }

  /** The person continues with what the page waits for. */
  does(kind: Doings, doing: string): Promise<void> {
    const run = ([kind, doing]: [Doings, string]) => (globalThis as unknown as PageScript).does(kind, doing);
    return this.page.evaluate(run, [kind, doing] as [Doings, string]);
  }

  /** The page is the target of an Instant Link. @returns what the page showed */
  finishInstantLink(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).finishInstantLink());
  }

  /** ID of the device key of this browser. */
  deviceId(): Promise<string | null> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).deviceId());
  }

  /** The person deregisters this browser on the site. */
  unregister(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).unregister());
  }

  /** The person removes the passkeys of this browser on the site. */
  unregisterPasskey(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).unregisterPasskey());
  }

  /** The person clears some or all site data of this browser. */
  async clearStorage(...parts: readonly ("IndexedDB" | "local storage")[]): Promise<void> {
    // An open connection would block the deletion of the database.
    await this.page.reload();
    if (parts.includes("local storage")) await this.page.evaluate("localStorage.clear()");
    if (parts.includes("IndexedDB")) {
      await this.page.evaluate(`new Promise((resolve, reject) => {
        Object.assign(indexedDB.deleteDatabase("ProveAuth"), { onsuccess: resolve, onerror: reject, onblocked: reject });
      })`);
    }
  }

  /** Resolves when the page has shown a line that many times. */
  async until(line: string, times = 1): Promise<void> {
    const isSeen = ([line, times]: [string, number]) =>
      (globalThis as unknown as PageScript).seen.filter((seen) => seen === line).length >= times;
    await this.page.waitForFunction(isSeen, [line, times] as [string, number]);
  }

  /** Another tab of the same browser profile. */
  async tab(): Promise<Visit> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    return new Visit(page);
  }
}

export interface TestBrowser {
  /** Origin of the integrator's page, where an Instant Link may lead. */
  readonly origin: string;
  /** A new person on a new device. */
  readonly visit: (device?: Device) => Promise<Visit>;
}

/** Starts a browser and the integrator's page for `platform`, both until the test file ends. */
export async function openBrowser({ url }: Pick<TestPlatform, "url">): Promise<TestBrowser> {
  if (skip) return { origin: "", visit: () => Promise.reject(new Error(`${skip}`)) };
  const [open, origin] = await Promise.all([launchChromium(), servePage(url)]);
  return {
    origin,
    async visit(device = "phone") {
      const page = await open(device);
      await page.goto(origin);
      return new Visit(page);
    },
  };
}
