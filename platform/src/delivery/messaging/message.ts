/**
 * Creates messages to phones. A message is committed together with its step, so it exists only if the step was taken.
 * Messages of sandbox domains are not sent, only stored, so that developers can read them.
 */
import { DAY } from "../../system/clock.ts";
import { numberHash, openNumberOf, sealNumber } from "../../store/keys/sealed-number.ts";
import type { DeliveryDependencies } from "../dependencies.ts";
import { jobWrite } from "../queue/job.ts";
import { newId } from "../../store/id.ts";
import { insertMessage } from "../../store/tables/messages.ts";
import type { MessageRow } from "../../store/rows/delivery.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { type Write, write } from "../../store/statement.ts";
import { countWrites } from "./limits.ts";
import { fillTemplate, type MessageKind } from "./template.ts";

/** Retention of messages. */
export const MESSAGE_LIFE = DAY;
export const MESSAGE_JOB = "message";

export interface NewMessage {
  readonly kind: MessageKind;
  /** The one-time code or the link. */
  readonly secret: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** Address group of the requesting browser, see `addressGroup`. */
  readonly address: string;
}

/** Returns the writes that enqueue the message; they make the commit fail if that exceeds a limit. */
export function messageWrites(platform: DeliveryDependencies, possession: Possession, message: NewMessage): Write[] {
  const now = platform.clock.now();
  const id = newId(platform.clock);
  const text = fillTemplate(message.kind, templateOf(platform, possession), message.secret);
  const isSandbox = possession.tier === "sandbox";
  const row: MessageRow = {
    id,
    domainId: possession.domainId,
    possessionId: possession.id,
    numberHash: numberHash(platform, possession.domainId, message.phoneNumber),
    numberSealed: sealNumber(platform, id, message.phoneNumber),
    kind: message.kind,
    text: platform.masterKey.seal(Buffer.from(text), textContext(id)),
    state: isSandbox ? "sent" : "queued",
    attempts: 0,
    lastError: null,
    createdAt: now,
    sentAt: isSandbox ? now : null,
  };
  const job = { kind: MESSAGE_JOB, domainId: possession.domainId, subject: id, payload: {} };
  return [
    ...countWrites(platform, "message", { ...message, possession }),
    write(insertMessage, row),
    ...(isSandbox ? [] : [jobWrite(platform, job)]),
  ];
}

/** Returns the recipient's phone number in E.164. */
export const recipientOf = (
  platform: Pick<DeliveryDependencies, "masterKey">,
  message: Pick<MessageRow, "id" | "numberSealed">,
) => openNumberOf(platform, message.id, message.numberSealed);

/** Returns the plaintext of a message. */
export const messageTextOf = (
  { masterKey }: DeliveryDependencies,
  { id, text }: Pick<MessageRow, "id" | "text">,
): string => masterKey.open(text, textContext(id)).toString();

/** Seals the message template of a possession check, because it may contain names. */
export const sealTemplate = ({ masterKey }: DeliveryDependencies, possessionId: string, template: string | undefined) =>
  template === undefined ? null : masterKey.seal(Buffer.from(template), templateContext(possessionId));

export const templateOf = ({ masterKey }: DeliveryDependencies, possession: Possession): string | undefined =>
  possession.messageTemplate === null
    ? undefined
    : masterKey.open(possession.messageTemplate, templateContext(possession.id)).toString();

const textContext = (messageId: string) => `text of message ${messageId}`;
const templateContext = (possessionId: string) => `message template of ${possessionId}`;
