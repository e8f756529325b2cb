/** What the phones of sandbox domains would have received, by number. */
import type { Platform } from "../../operations/platform.ts";
import { receiverOf, textOf } from "../../delivery/messaging/message.ts";
import { selectSandboxMessages, type SandboxMessage } from "../../store/tables/messages.ts";

/** Enough for a day of trying things out; older ones are not shown. */
const MOST_MESSAGES = 500;

export interface Message {
  readonly id: string;
  readonly kind: "code" | "link";
  readonly text: string;
  /** Who has it sent: the name of the domain. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

export interface Conversation {
  /** E.164. */
  readonly number: string;
  /** The name of the test person, where there is one. */
  readonly name: string | undefined;
  /** Newest first; there is at least one. */
  readonly messages: readonly [Message, ...Message[]];
}

/** @returns the conversations, the one with the newest message first */
export async function conversationsOf(platform: Platform): Promise<Conversation[]> {
  const rows = await platform.store.read(selectSandboxMessages, { most: MOST_MESSAGES });
  const byNumber = new Map<string, [Message, ...Message[]]>();
  for (const row of rows) {
    const message = toMessage(platform, row);
    const number = receiverOf(platform, row);
    const known = byNumber.get(number);
    if (known) known.push(message);
    else byNumber.set(number, [message]);
  }
  return Promise.all(
    Array.from(byNumber, async ([number, messages]) => ({ number, messages, name: await nameOf(platform, number) })),
  );
}

const toMessage = (platform: Platform, row: SandboxMessage): Message => ({
  id: row.id,
  kind: row.kind,
  text: textOf(platform, row),
  from: row.domain,
  sentAt: row.createdAt,
});

async function nameOf({ identities }: Platform, number: string): Promise<string | undefined> {
  const person = await identities.sandbox?.findByPhoneNumber(number);
  return person && `${person.record.firstName} ${person.record.lastName}`;
}
