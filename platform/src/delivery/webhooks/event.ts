/** Events in the format of webhooks. */
import { randomUUID } from "node:crypto";
import type { Clock } from "../../system/clock.ts";
import { type EventType, eventTypes } from "./event-types.ts";

/** Phone details of an event. Numbers are in E.164. */
export interface PhoneDetails {
  readonly phoneNumber: string;
  readonly newPhoneNumber?: string;
  readonly carrier?: string;
  readonly lineType?: string;
}

export interface WebhookEvent {
  /** The same in every delivery of the event. */
  readonly eventId: string;
  readonly eventType: EventType;
  readonly description: string;
  /** ISO 8601. */
  readonly timeSent: string;
  readonly proveId: string;
  readonly clientCustomerId?: string;
  readonly phone: PhoneDetails;
}

export interface EventDetails {
  readonly type: EventType;
  readonly proveId: string;
  readonly clientCustomerId: string | null;
  readonly phone: PhoneDetails;
}

export function newEvent(clock: Clock, { type, proveId, clientCustomerId, phone }: EventDetails): WebhookEvent {
  return {
    eventId: randomUUID(),
    eventType: type,
    description: eventTypes[type].description,
    timeSent: new Date(clock.now()).toISOString(),
    proveId,
    ...(clientCustomerId !== null && { clientCustomerId }),
    phone,
  };
}
