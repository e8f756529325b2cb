/** Reports a change of an enrolled identity's phone number to its domain. */
import type { Clock } from "../../system/clock.ts";
import type { MasterKey } from "../../store/keys/master-key.ts";
import { openNumber } from "../../store/keys/sealed-number.ts";
import { selectEnrolled } from "../../store/tables/identities.ts";
import { newId } from "../../store/id.ts";
import { guard, type Write } from "../../store/statement.ts";
import { readOne, type Store } from "../../store/store.ts";
import { recordEvent } from "../../store/tables/webhooks.ts";
import { deliveryWrite } from "./delivery.ts";
import { newEvent, type PhoneDetails } from "./event.ts";
import { type EventType, eventTypes } from "./event-types.ts";
import { findSubscription } from "./subscription.ts";

interface Parts {
  readonly store: Store;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
}

export interface Change {
  readonly domainId: string;
  readonly proveId: string;
  readonly type: EventType;
  /** New phone details. */
  readonly phone?: Omit<PhoneDetails, "phoneNumber">;
}

/**
 * Enqueues a webhook delivery if the identity is active and the domain has a webhook. Some changes deactivate the
 * identity.
 *
 * @param moreWrites further writes for the same commit
 * @returns the delivery ID; undefined: nothing was enqueued
 */
export async function reportChange(
  parts: Parts,
  { domainId, proveId, type, phone }: Change,
  moreWrites: readonly Write[] = [],
): Promise<string | undefined> {
  const key = { domainId, proveId };
  const enrolled = await readOne(parts.store, selectEnrolled, key);
  if (!enrolled?.active) return undefined;
  const { endsMonitoring } = eventTypes[type];
  const deactivates = endsMonitoring === "always" || (endsMonitoring !== "never" && !phone?.newPhoneNumber);
  const event = newEvent(parts.clock, {
    type,
    proveId,
    clientCustomerId: enrolled.clientCustomerId,
    phone: { phoneNumber: openNumber(parts, enrolled), ...phone },
  });
  const id = newId(parts.clock);
  const payload = { events: [event], ...(!deactivates && { whileMonitored: proveId }) };
  const hasWebhook = (await findSubscription(parts, domainId)) !== undefined;
  const isCommitted = await parts.store.commit([
    // Fails if the identity was deactivated concurrently, so that nothing is sent.
    guard(recordEvent, { ...key, active: !deactivates }),
    ...(hasWebhook ? [deliveryWrite(parts, { domainId, id, payload })] : []),
    ...moreWrites,
  ]);
  return isCommitted && hasWebhook ? id : undefined;
}
