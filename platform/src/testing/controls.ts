/** Controls of a platform under test, shared by the in-process test kit and `/admin`. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Act, record } from "../store/audit.ts";
import { toE164 } from "../people/phone-number.ts";
import { testPersonRow } from "../people/stored-test-users.ts";
import type { SandboxSource } from "../people/sandbox.ts";
import { recipientOf, messageTextOf } from "../delivery/messaging/message.ts";
import type { TestUser } from "../people/test-users/test-user.ts";
import type { Platform } from "../operations/platform.ts";
import type { Queue } from "../delivery/queue/queue.ts";
import { selectDueJobs } from "../store/tables/jobs.ts";
import { selectDueLinks } from "../store/tables/links.ts";
import type { MessageRow } from "../store/rows/delivery.ts";
import { statement, write } from "../store/statement.ts";
import { saveTestPerson } from "../store/tables/people.ts";
import type { SnapshotStore } from "../store/snapshot.ts";
import { eventsOf } from "./events.ts";
import type { Faults } from "./faults.ts";
import type { Journal } from "./journal.ts";
import type { OffsetClock } from "./offset-clock.ts";
import { resetEverything, resetFlow, resetPerson, resetPossession } from "./reset.ts";
import type { Fault, JournalEntry, ResetScope, SentMessage, SentEvent } from "./types.ts";
import { DURATION_FORM, parseDuration } from "../system/duration.ts";

export interface Parts {
  readonly platform: Platform;
  readonly whole: SnapshotStore;
  readonly queue: Queue;
  readonly clock: OffsetClock;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly people: SandboxSource;
  readonly tick: () => Promise<void>;
}

const allMessages = statement<object, MessageRow>((db) => db.selectFrom("messages").selectAll().orderBy("id"));

export class Controls {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  now(): Date {
    return new Date(this.#parts.clock.now());
  }

  /** @returns whether the named flow or person existed */
  async reset({ correlationId, authId, phoneNumber }: ResetScope = {}): Promise<boolean> {
    const { platform, journal, faults } = this.#parts;
    // An empty ID, probably a mistake in the test, must not reset everything.
    if (correlationId !== undefined) return resetFlow(platform, correlationId);
    if (authId !== undefined) return resetPossession(platform, authId);
    if (phoneNumber !== undefined) return resetPerson(platform, phoneNumber);
    await resetEverything(platform);
    journal.clear();
    faults.clear();
    return true;
  }

  /** Advances the clock. Jobs and links that become due on the way run at their time, before this resolves. */
  async advance(milliseconds: number): Promise<void> {
    const { platform, clock, queue, tick } = this.#parts;
    const end = clock.now() + milliseconds;
    for (;;) {
      const [job] = await platform.store.read(selectDueJobs, { now: end, most: 1, first: "", second: "", third: "" });
      const [link] = await platform.store.read(selectDueLinks, { now: end, most: 1 });
      const until = Math.min(end, job?.runAt ?? end, link?.settlesAt ?? end);
      clock.advanceTo(until);
      await tick();
      await queue.runDue();
      if (until >= end) return;
    }
  }

  async messages(to?: string): Promise<SentMessage[]> {
    const { platform, people } = this.#parts;
    const number = to && ((await people.findByPhoneNumber(to))?.phoneNumber ?? toE164(to) ?? to);
    const rows = await platform.store.read(allMessages, {});
    return rows
      .map((row) => toMessage(row, recipientOf(platform, row), messageTextOf(platform, row)))
      .filter((message) => number === undefined || message.to === number);
  }

  requests(): readonly JournalEntry[] {
    return this.#parts.journal.entries;
  }

  events(): Promise<SentEvent[]> {
    return eventsOf(this.#parts.platform);
  }

  fail(operation: string, fault: Fault): void {
    this.#parts.faults.set(operation, fault);
  }

  /** Removes the fault of an operation; without an operation, all faults. */
  heal(operation?: string): void {
    this.#parts.faults.clear(operation);
  }

  async addPerson(person: TestUser): Promise<void> {
    const { platform, people } = this.#parts;
    people.add(person);
    await platform.store.commit([write(saveTestPerson, testPersonRow(platform.masterKey, person))]);
  }

  /** Writes an audit log entry for a call of `/admin`. */
  async record(act: Act): Promise<void> {
    const { platform, clock } = this.#parts;
    await platform.store.commit([record({ clock, actor: "admin-token" }, act)]);
  }

  async export(file: string, replace: boolean): Promise<void> {
    const { platform, whole, clock } = this.#parts;
    const { exportState } = await import("../server/state/export.ts");
    await exportState({ store: whole, masterKey: platform.masterKey, clock }, file, { withKey: true, replace });
  }

  /** Returns the content that `export` writes. */
  async state(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "prove-state-"));
    try {
      const file = join(folder, "state.ndjson");
      await this.export(file, false);
      return await readFile(file, "utf8");
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}

function toMessage({ createdAt, kind }: MessageRow, to: string, text: string): SentMessage {
  const [code] = kind === "code" ? (/\d{4,6}/.exec(text) ?? []) : [];
  const [link] = kind === "link" ? (/https?:\/\/\S+/.exec(text) ?? []) : [];
  return { at: new Date(createdAt), to, kind, text, ...(code && { code }), ...(link && { link }) };
}

/** @throws TypeError with the accepted formats */
export function toMilliseconds(time: number | string): number {
  const milliseconds = typeof time === "number" ? time : parseDuration(time);
  if (milliseconds !== undefined && milliseconds >= 0) return milliseconds;
  throw new TypeError(`time must be milliseconds or ${DURATION_FORM}, not '${time}'`);
}
