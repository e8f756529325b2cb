/** The platform inside one's own tests. */
import { randomUUID } from "node:crypto";
import { IN_MEMORY, type Credentials, type StartOptions } from "../options.ts";
import type { AddedPerson, Controls, ResetScope, SentMessage } from "./controls.ts";
import type { ToldEvent } from "./events.ts";
import type { Fault } from "./faults.ts";
import type { JournalEntry } from "./journal.ts";
import { launchWithControls } from "./kit.ts";
import { toMilliseconds } from "./time-span.ts";

export type { AddedPerson, Fault, JournalEntry, ResetScope, SentMessage, ToldEvent };

export interface TestPlatform {
  /** `serverURL` of the SDK. */
  readonly url: string;
  /** `security` of the SDK, under other names. */
  readonly credentials: Credentials;
  /** The platform's time. */
  now(): Date;
  /** Takes back what happened: all of it, one flow, or what hangs on one person. */
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
  /** Lets requests of an operation fail: another status, late, or not at all. */
  fail: Controls["fail"];
  /** Takes faults back: of one operation, or all. */
  heal: Controls["heal"];
  readonly people: {
    /** Adds a test person, until the platform stops. Somebody of the same number is replaced. */
    add(person: AddedPerson): void;
  };
  stop(): Promise<void>;
}

/**
 * Starts a platform of its own for a test, on a free port, in memory.
 *
 * @example
 * ```ts
 * import { startPlatform } from "@prove-identity/platform/testing";
 *
 * const platform = await startPlatform();
 * console.log(platform.url, platform.credentials.clientId);
 * await platform.advance("15m");
 * await platform.stop();
 * ```
 */
export async function startPlatform(options: Omit<StartOptions, "clock"> = {}): Promise<TestPlatform> {
  const credentials = options.credentials ?? { clientId: "test-client", clientSecret: randomUUID() };
  const { running, controls } = await launchWithControls({ port: 0, data: IN_MEMORY, ...options, credentials });
  return {
    url: running.url,
    credentials,
    now: () => controls.now(),
    reset: (scope) => controls.reset(scope),
    advance: async (time) => controls.advance(toMilliseconds(time)),
    messages: (to) => controls.messages(to),
    requests: () => controls.requests(),
    events: () => controls.events(),
    fail: (operation, fault) => controls.fail(operation, fault),
    heal: (operation) => controls.heal(operation),
    people: { add: (person) => controls.addPerson(person) },
    stop: () => running.stop(),
  };
}
