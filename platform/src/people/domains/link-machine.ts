/** A link between two domains as a table: state × call → state. What is not listed is refused. */
import type { LinkState } from "../../store/rows/clients.ts";

/** `link` is for the domain that asks, `confirm-link` for the one that is asked, `unlink` for either. */
export const linkCalls = ["link", "confirm-link", "unlink"] as const;
export type LinkCall = (typeof linkCalls)[number];

export const linkMachine: Readonly<Record<LinkState, Readonly<Partial<Record<LinkCall, LinkState>>>>> = {
  none: { link: "requested" },
  // Who asks again asks for these scopes instead.
  requested: { link: "requested", "confirm-link": "linked", unlink: "none" },
  linked: { unlink: "none" },
};
