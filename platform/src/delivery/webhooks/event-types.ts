/** Event types for the phone numbers of enrolled identities. */

interface EventTypeDefinition {
  readonly description: string;
  /** When the event deactivates the identity, until it is enrolled again. */
  readonly endsMonitoring: "always" | "never" | "without a new number";
}

export const eventTypes = {
  PHONE_NUMBER_CHANGE: {
    description: "The phone number of the person changed.",
    endsMonitoring: "without a new number",
  },
  DISCONNECT: { description: "The phone number was disconnected.", endsMonitoring: "always" },
  PORT: { description: "The phone number was ported to another carrier.", endsMonitoring: "never" },
  LINE_TYPE_CHANGE: { description: "The line type of the phone number changed.", endsMonitoring: "never" },
  MOVED_OUT_OF_COVERAGE: { description: "The phone number can no longer be monitored.", endsMonitoring: "always" },
} as const satisfies Record<string, EventTypeDefinition>;

export type EventType = keyof typeof eventTypes;

export const eventTypeNames = Object.keys(eventTypes) as [EventType, ...EventType[]];
