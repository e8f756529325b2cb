/** What several of the commands on webhooks take and say. */
import { eventTypeNames } from "../../delivery/webhooks/event-types.ts";
import { oneOf } from "../kinds.ts";
import type { Option } from "../options.ts";

export const domain = {
  value: "DOMAIN",
  about: "id or name of the domain; needed where there are several",
} as const satisfies Option;

export const eventType = {
  value: "TYPE",
  about: `what happened: ${eventTypeNames.join(", ")}`,
  kind: oneOf(eventTypeNames),
} as const satisfies Option;

export const DELIVERED_BY_SERVER = "A running server delivers it within a second; see: prove-platform webhooks log";
