/** Reads the messages of sandbox domains, grouped by phone number. */
import type { Platform } from "../../operations/platform.ts";
import { recipientOf, messageTextOf } from "../../delivery/messaging/message.ts";
import { selectSandboxMessages, type SandboxMessage } from "../../store/tables/messages.ts";

/** Older messages are not shown. */
const MAX_MESSAGES = 500;

export interface Message {
  readonly id: string;
  readonly kind: "code" | "link";
  readonly text: string;
  /** Name of the sending domain. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

export interface Conversation {
  /** E.164. */
  readonly number: string;
  /** Name of the test user, if there is one. */
  readonly name: string | undefined;
  /** Newest first, at least one. */
  readonly messages: readonly [Message, ...Message[]];
}

/** @returns conversations, sorted by newest message first */
export async function conversationsOf(platform: Platform): Promise<Conversation[]> {
  const rows = await platform.store.read(selectSandboxMessages, { most: MAX_MESSAGES });
  const byNumber = new Map<string, [Message, ...Message[]]>();
  for (const row of rows) {
    const message = toMessage(platform, row);
    const number = recipientOf(platform, row);
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
  text: messageTextOf(platform, row),
  from: row.domain,
  sentAt: row.createdAt,
});

async function nameOf({ identities }: Platform, number: string): Promise<string | undefined> {
  const person = await identities.sandbox?.findByPhoneNumber(number);
  return person && `${person.record.firstName} ${person.record.lastName}`;
}
