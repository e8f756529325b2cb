/** What tests see of a platform. Nothing here needs another package, so that the published types stand on their own. */
import type { AddedPerson } from "../people/added-person.ts";
import type { Credentials } from "../server/options.ts";

export type { AddedPerson } from "../people/added-person.ts";
export type { Seed } from "../server/state/seed.ts";

/** A message as the phone would have got it. */
export interface SentMessage {
  readonly at: Date;
  /** E.164. */
  readonly to: string;
  readonly kind: "code" | "link";
  readonly text: string;
  /** The code in it, for `code`. */
  readonly code?: string;
  /** The link in it, for `link`. */
  readonly link?: string;
}

/** What to take back; all if nothing is named. */
export interface ResetScope {
  readonly correlationId?: string;
  /** Of a flow of the Auth API. */
  readonly authId?: string;
  readonly phoneNumber?: string;
}

export interface Fault {
  /** Status of the answer, 400 to 599; if not given the operation is done, after the latency. */
  readonly status?: number;
  /** Milliseconds to wait first, by the real clock; default 0. */
  readonly latency?: number;
  /** The connection is cut instead of an answer. */
  readonly cut?: boolean;
  /** How many requests it meets, at least 1; default: all, until it is taken back. */
  readonly times?: number;
}

export interface JournalEntry {
  readonly at: Date;
  readonly method: string;
  /** Without the query; of an operation or a page as its template, so that no id or token is in it. */
  readonly path: string;
  /** Slug of the operation; absent where the path is none. */
  readonly operation?: string;
  readonly status: number;
  readonly requestId: string;
  /** The body with what the contract lists and booleans; everything else of the caller's is masked. */
  readonly body?: unknown;
}

export interface ToldEvent {
  readonly id: string;
  /** When it was decided on. */
  readonly at: Date;
  readonly kind: "callback" | "webhook";
  /** The `authId` of the flow, or the types of the events. */
  readonly subject: string;
  /** Origin of where it goes. The rest of the URL may hold what only the receiver knows. Absent: nowhere any more. */
  readonly to?: string;
  readonly state: "waiting" | "done" | "failed";
  /** Attempts that were begun. */
  readonly attempts: number;
  /** Why the last attempt failed. */
  readonly lastError?: string;
  /** The body as it is posted, in clear. Absent: what it tells of is gone. */
  readonly payload?: unknown;
}

export interface TestPlatform {
  /** `serverURL` of the SDK. */
  readonly url: string;
  /** `security` of the SDK, under other names. */
  readonly credentials: Credentials;
  /** The platform's time. */
  now(): Date;
  /** Takes back what happened: all of it, one flow, or what hangs on one person. Resolves with whether there was any such. */
  reset(scope?: ResetScope): Promise<boolean>;
  /**
   * Moves the one clock that tokens, codes, flows, links, retries and sweeps go by. Everything that falls due on the way
   * has been done when this resolves.
   *
   * @param time milliseconds, or a text such as `90s`, `15m`, `24h`, `30d`
   */
  advance(time: number | string): Promise<void>;
  /** What phones would have got, oldest first. @param to only to this number */
  messages(to?: string): Promise<SentMessage[]>;
  /** The last 1000 requests, oldest first, without anybody's data. */
  requests(): readonly JournalEntry[];
  /** What integrators were told at their callbacks and webhooks, or would have been, oldest first. */
  events(): Promise<ToldEvent[]>;
  /**
   * Lets requests of an operation fail: another status, late, or not at all.
   *
   * @param operation its slug, as `docs/reference` names it: `v3-start`. Throws a TypeError for any other word, and
   *   for a fault that is none
   */
  fail(operation: string, fault: Fault): void;
  /** Takes faults back: of one operation, or all. */
  heal(operation?: string): void;
  readonly people: {
    /** Adds a test person, for good. Somebody of the same number is replaced. Rejects with a TypeError that names the field. */
    add(person: AddedPerson): Promise<void>;
  };
  /**
   * Writes the whole state to a file that another platform can start from (`seed`), with its time and its people.
   * Whoever has the file has everything that is in it.
   *
   * @param file a file that is not there yet, unless it is to be replaced
   */
  export(file: string, options?: { readonly replace?: boolean }): Promise<void>;
  stop(): Promise<void>;
}
