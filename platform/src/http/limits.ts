/** Who may make how many requests a second: clients by their id, browsers by their address. */
import type { Clock } from "../clock.ts";
import type { Tier } from "../store/tenants.ts";
import { type LimitHeaders, RateLimit } from "./rate-limit.ts";

/** The API's own limit for live domains. */
const LIVE_REQUESTS_PER_SECOND = 25;

/** Takes one request of the caller's and tells what is left, as headers; throws a Refusal when there was none left. */
export type Limit = (tier: Tier, caller: string) => LimitHeaders | undefined;

/** @param sandboxRequestsPerSecond undefined: sandbox domains have no limit */
export function requestLimit(clock: Clock, sandboxRequestsPerSecond: number | undefined): Limit {
  const live = new RateLimit(clock, LIVE_REQUESTS_PER_SECOND);
  const sandbox = sandboxRequestsPerSecond === undefined ? undefined : new RateLimit(clock, sandboxRequestsPerSecond);
  return (tier, caller) => (tier === "live" ? live : sandbox)?.take(caller);
}
