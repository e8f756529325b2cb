/**
 * A message to a phone is rows in the unit of work that takes the step it belongs to, so there is a message exactly when
 * the step was taken. Messages of sandbox domains go nowhere: they are sent by being there to look at.
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

/** How long it can be seen what was sent. */
export const MESSAGE_LIFE = DAY;
/** The kind of the job that sends one. */
export const MESSAGE_JOB = "message";

export interface MessageFacts {
  readonly kind: MessageKind;
  /** The code or the link. */
  readonly secret: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** Of whoever asked for the message, see `addressGroup`. */
  readonly address: string;
}

/** @returns what has to be written for the message to be sent; it undoes its unit where that would exceed a limit */
export function messageWrites(platform: DeliveryDependencies, possession: Possession, facts: MessageFacts): Write[] {
  const now = platform.clock.now();
  const id = newId(platform.clock);
  const text = fillTemplate(facts.kind, templateOf(platform, possession), facts.secret);
  const isSandbox = possession.tier === "sandbox";
  const message: MessageRow = {
    id,
    domainId: possession.domainId,
    possessionId: possession.id,
    numberHash: numberHash(platform, possession.domainId, facts.phoneNumber),
    numberSealed: sealNumber(platform, id, facts.phoneNumber),
    kind: facts.kind,
    text: platform.masterKey.seal(Buffer.from(text), textContext(id)),
    state: isSandbox ? "sent" : "queued",
    attempts: 0,
    lastError: null,
    createdAt: now,
    sentAt: isSandbox ? now : null,
  };
  const job = { kind: MESSAGE_JOB, domainId: possession.domainId, subject: id, payload: {} };
  return [
    ...countWrites(platform, "message", { ...facts, possession }),
    write(insertMessage, message),
    ...(isSandbox ? [] : [jobWrite(platform, job)]),
  ];
}

/** E.164. */
export const receiverOf = (
  platform: Pick<DeliveryDependencies, "masterKey">,
  message: Pick<MessageRow, "id" | "numberSealed">,
) => openNumberOf(platform, message.id, message.numberSealed);

/** What was written to the phone. */
export const textOf = ({ masterKey }: DeliveryDependencies, { id, text }: Pick<MessageRow, "id" | "text">): string =>
  masterKey.open(text, textContext(id)).toString();

/** The template that a possession keeps until its messages are sent; sealed, as integrators may write names into it. */
export const sealTemplate = ({ masterKey }: DeliveryDependencies, possessionId: string, template: string | undefined) =>
  template === undefined ? null : masterKey.seal(Buffer.from(template), templateContext(possessionId));

export const templateOf = ({ masterKey }: DeliveryDependencies, possession: Possession): string | undefined =>
  possession.messageTemplate === null
    ? undefined
    : masterKey.open(possession.messageTemplate, templateContext(possession.id)).toString();

const textContext = (messageId: string) => `text of message ${messageId}`;
const templateContext = (possessionId: string) => `message template of ${possessionId}`;
