/** A change of an enrolled person's number, as whoever monitors numbers reports it. */
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
  /** What is new. */
  readonly phone?: Omit<PhoneDetails, "phoneNumber">;
}

/**
 * Has the domain told, if it wants to hear and the number is monitored. Some changes end the monitoring.
 * @param also what belongs into the same unit of work
 * @returns the id of the delivery; undefined: nobody is told
 */
export async function reportChange(
  parts: Parts,
  { domainId, proveId, type, phone }: Change,
  also: readonly Write[] = [],
): Promise<string | undefined> {
  const key = { domainId, proveId };
  const enrolled = await readOne(parts.store, selectEnrolled, key);
  if (!enrolled?.active) return undefined;
  const { endsMonitoring } = eventTypes[type];
  const isTheLast = endsMonitoring === "always" || (endsMonitoring !== "never" && !phone?.newPhoneNumber);
  const event = newEvent(parts.clock, {
    type,
    proveId,
    clientCustomerId: enrolled.clientCustomerId,
    phone: { phoneNumber: openNumber(parts, enrolled), ...phone },
  });
  const id = newId(parts.clock);
  const payload = { events: [event], ...(!isTheLast && { whileMonitored: proveId }) };
  const wantsToHear = (await findSubscription(parts, domainId)) !== undefined;
  const isDone = await parts.store.commit([
    // Guarded: who deactivates the identity meanwhile does not hear of this any more.
    guard(recordEvent, { ...key, active: !isTheLast }),
    ...(wantsToHear ? [deliveryWrite(parts, { domainId, id, payload })] : []),
    ...also,
  ]);
  return isDone && wantsToHear ? id : undefined;
}
