/** What domains can hear about the numbers of the people they have enrolled. */

interface EventTypeFacts {
  readonly description: string;
  /** Whether the number is monitored no longer afterwards, until the person is enrolled again. */
  readonly endsMonitoring: "always" | "never" | "without a new number";
}

export const eventTypes = {
  PHONE_NUMBER_CHANGE: { description: "The person has another number.", endsMonitoring: "without a new number" },
  DISCONNECT: { description: "The number was disconnected.", endsMonitoring: "always" },
  PORT: { description: "The number moved to another carrier.", endsMonitoring: "never" },
  LINE_TYPE_CHANGE: { description: "The number is of another line type.", endsMonitoring: "never" },
  MOVED_OUT_OF_COVERAGE: { description: "The number can no longer be monitored.", endsMonitoring: "always" },
} as const satisfies Record<string, EventTypeFacts>;

export type EventType = keyof typeof eventTypes;

export const eventTypeNames = Object.keys(eventTypes) as [EventType, ...EventType[]];
