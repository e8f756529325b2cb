/** Public types of the test kit. Imports no other package, so that the published types are self-contained. */
import type { AddedPerson } from "../people/added-person.ts";
import type { Credentials } from "../server/options.ts";

export type { AddedPerson } from "../people/added-person.ts";
export type { Seed } from "../server/state/seed.ts";

/** Message to a sandbox phone. */
export interface SentMessage {
  readonly at: Date;
  /** E.164. */
  readonly to: string;
  readonly kind: "code" | "link";
  readonly text: string;
  /** One-time code in the text, for kind `code`. */
  readonly code?: string;
  /** Instant Link in the text, for kind `link`. */
  readonly link?: string;
}

/** Scope of a reset: one flow or one person; default: everything. */
export interface ResetScope {
  readonly correlationId?: string;
  /** ID of an Auth API flow. */
  readonly authId?: string;
  readonly phoneNumber?: string;
}

export interface Fault {
  /** Error status, 400 to 599. Default: the operation runs, after the latency. */
  readonly status?: number;
  /** Delay in milliseconds of real time. Default: 0. */
  readonly latency?: number;
  /** Whether to close the connection without a response. */
  readonly cut?: boolean;
  /** Number of affected requests, at least 1. Default: all until `heal`. */
  readonly times?: number;
}

export interface JournalEntry {
  readonly at: Date;
  readonly method: string;
  /** Path without the query. IDs and tokens are replaced by the route's parameter names. */
  readonly path: string;
  /** Slug of the operation; absent on other paths. */
  readonly operation?: string;
  readonly status: number;
  readonly requestId: string;
  /** Request body; all values except booleans and enumerated ones are masked. */
  readonly body?: unknown;
}

export interface SentEvent {
  readonly id: string;
  /** Time it was enqueued. */
  readonly at: Date;
  readonly kind: "callback" | "webhook";
  /** `authId` of the flow, or the event types. */
  readonly subject: string;
  /** Origin of the target URL; the rest may be secret. Absent if there is no target. */
  readonly to?: string;
  readonly state: "waiting" | "done" | "failed";
  /** Number of started attempts. */
  readonly attempts: number;
  /** Error of the last attempt. */
  readonly lastError?: string;
  /** Unsealed body; absent if its flow no longer exists. */
  readonly payload?: unknown;
}

export interface TestPlatform {
  /** Base URL: `serverURL` of the SDK. */
  readonly url: string;
  /** Credentials of a client: `security` of the SDK. */
  readonly credentials: Credentials;
  /** Returns the platform's time. */
  now(): Date;
  /** Removes all data, one flow, or one person's data. Resolves to whether it existed. An empty ID is a no-op. */
  reset(scope?: ResetScope): Promise<boolean>;
  /**
   * Advances the clock of tokens, one-time codes, flows, links, retries and sweeps. Work that becomes due on the way has
   * run when this resolves.
   *
   * @param time milliseconds, or a duration such as `90s`, `15m`, `24h`, `30d`
   */
  advance(time: number | string): Promise<void>;
  /** Returns messages of sandbox phones, oldest first. @param to limits them to one number */
  messages(to?: string): Promise<SentMessage[]>;
  /** Returns the last 1000 requests, oldest first, without personal data. */
  requests(): readonly JournalEntry[];
  /** Returns callbacks and webhook events, delivered or not, oldest first. */
  events(): Promise<SentEvent[]>;
  /**
   * Makes an operation fail: with an error status, late, or without a response. Throws a TypeError for an unknown
   * operation or an invalid fault.
   *
   * @param operation slug from `docs/reference`, such as `v3-start`
   */
  fail(operation: string, fault: Fault): void;
  /** Removes the fault of one operation, or all faults. */
  heal(operation?: string): void;
  readonly people: {
    /** Adds a test user, who survives resets and replaces one with the same number. Rejects with a TypeError that names the invalid field. */
    add(person: AddedPerson): Promise<void>;
  };
  /**
   * Exports the whole state, with time and test users, to a file that another platform can start from (`seed`). The file
   * includes the master key, so anyone with the file can read everything in it.
   *
   * @param file path; an existing file is replaced only with `replace`
   */
  export(file: string, options?: { readonly replace?: boolean }): Promise<void>;
  stop(): Promise<void>;
}
