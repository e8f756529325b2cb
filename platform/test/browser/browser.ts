/** A real Chromium in which people visit an integrator's page that runs the unmodified browser SDK. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { TestPlatform } from "../harness.ts";
import { type Device, launchChromium, PATIENCE, skip } from "./chromium.ts";
import { servePage } from "./page-server.ts";

/** What a person at a browser does when the page asks, in order. Whoever runs out of things to do waits. */
export interface Person {
  /** Of the browser: the integrator's choice on desktops is `secondary`. */
  readonly role?: "primary" | "secondary";
  /** Numbers typed when the page asks for one. */
  readonly numbers?: readonly string[];
  /** Codes typed, `resend`, `change number` or `give up`. Without it the page offers no codes. */
  readonly codes?: readonly string[];
  /** Whether the page offers the Instant Link. */
  readonly links?: boolean;
  /** `resend` or `change number`, once the link is out. Without it the page has no retry handler. */
  readonly retries?: readonly string[];
  readonly mobileAuth?: "fetch" | "pixel";
  readonly displayName?: string;
  /** What is answered to a message that comes with the key. */
  readonly confirms?: "accept" | "reject";
}

/** What `page.js` puts into the page. */
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

/** A browser profile with the page open: what one person has on one device. */
export class Visit {
  readonly page: Page;
  /** Paths that the browser posted to, below the client prefix. */
  readonly posts: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("request", (request) => {
      if (request.method() === "POST") this.posts.push(new URL(request.url()).pathname.replace("/v1/client/", ""));
    });
  }

  /** Runs the flow of an authToken to its end. @returns what the person saw */
  async authenticate(authToken: string, person: Person): Promise<string[]> {
    const run = ([authToken, person]: [string, Person]) =>
      (globalThis as unknown as PageScript).authenticate(authToken, person);
    const timer = new AbortController();
    const tooLong = sleep(PATIENCE, "too long" as const, { signal: timer.signal, ref: false });
    tooLong.catch(() => undefined);
    const seen = await Promise.race([this.page.evaluate(run, [authToken, person] as [string, Person]), tooLong]);
    timer.abort();
    if (seen !== "too long") return seen;
    throw new Error(`the flow does not end; seen: ${(await this.seen()).join(", ")}; posted: ${this.posts.join(", ")}`);
  }

  seen(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).seen);
  }

  /** Begins the flow and lets the person get as far as a line of what is seen. */
  async authenticateUntil(line: string, authToken: string, person: Person): Promise<void> {
    // The page may be left while the flow is under way.
    this.authenticate(authToken, person).catch(() => undefined);
    await this.until(line);
  }

  /** The person goes on with what the page waits for. */
  does(kind: Doings, doing: string): Promise<void> {
    const run = ([kind, doing]: [Doings, string]) => (globalThis as unknown as PageScript).does(kind, doing);
    return this.page.evaluate(run, [kind, doing] as [Doings, string]);
  }

  /** The page is where an Instant Link led. @returns what the person saw */
  finishInstantLink(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).finishInstantLink());
  }

  /** The id of the Prove Key that this browser has. */
  deviceId(): Promise<string | null> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).deviceId());
  }

  /** The person has the site forget this browser. */
  unregister(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).unregister());
  }

  /** The person has the site forget the passkeys of this browser. */
  unregisterPasskey(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as PageScript).unregisterPasskey());
  }

  /** The person clears what sites have stored in this browser, or a part of it. */
  async clearStorage(...parts: readonly ("IndexedDB" | "local storage")[]): Promise<void> {
    // Whoever holds the database open keeps it from being deleted.
    await this.page.reload();
    if (parts.includes("local storage")) await this.page.evaluate("localStorage.clear()");
    if (parts.includes("IndexedDB")) {
      await this.page.evaluate(`new Promise((resolve, reject) => {
        Object.assign(indexedDB.deleteDatabase("ProveAuth"), { onsuccess: resolve, onerror: reject, onblocked: reject });
      })`);
    }
  }

  /** Resolves when the person has seen a line so many times. */
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
  /** Of the integrator's page, where an Instant Link may lead. */
  readonly origin: string;
  /** A new person on a new device. */
  readonly visit: (device?: Device) => Promise<Visit>;
}

/** A browser that ends with the test file, and the page of an integrator of `platform`. Nothing where there is none. */
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
