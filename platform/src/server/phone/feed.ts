/** Notifies open phone pages of new messages by server-sent events; the pages then reload themselves. */
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type Clock, SECOND } from "../../system/clock.ts";
import { selectNewestSandboxMessage } from "../../store/tables/messages.ts";
import { readOne, type Store } from "../../store/store.ts";
import { every, type Job } from "../../system/ticker.ts";

const MAX_PAGES = 50;
/** Prevents proxies from closing an idle connection. */
const HEARTBEAT = 15 * SECOND;

export class PhoneFeed {
  readonly #store: Store;
  readonly #pages = new Set<ServerResponse>();
  readonly #beat: Job;
  #newest: string | undefined;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#beat = every(HEARTBEAT, clock, () => this.#send(":\n\n"));
  }

  get isFull(): boolean {
    return this.#pages.size >= MAX_PAGES;
  }

  /** Adds a page's response, which stays open until the page closes. @param headers headers of every response */
  add(page: ServerResponse, headers: OutgoingHttpHeaders): void {
    this.#pages.add(page);
    page.on("close", () => this.#pages.delete(page));
    page.writeHead(200, { ...headers, "content-type": "text/event-stream" });
    // An immediate event, for messages that arrived between the page and its feed.
    page.write(`retry: ${SECOND}\ndata: hello\n\n`);
  }

  /** Checks the store for new messages if a page is open, since other nodes write messages too. */
  async tick(): Promise<void> {
    if (this.#pages.size === 0) return;
    const newest = (await readOne(this.#store, selectNewestSandboxMessage, {}))?.id ?? "";
    if (newest !== this.#newest) this.#send("data: new\n\n");
    this.#newest = newest;
    await this.#beat();
  }

  end(): void {
    for (const page of this.#pages) page.end();
  }

  #send(text: string): void {
    for (const page of this.#pages) page.write(text);
  }
}
