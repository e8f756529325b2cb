/** Who may make how many requests a second: clients by their id, browsers by their address. */
import type { HttpDependencies } from "./dependencies.ts";
import type { Tier } from "../store/rows/clients.ts";
import { type LimitHeaders, RateLimit } from "./rate-limit.ts";

/** The API's own limit for live domains. */
const LIVE_REQUESTS_PER_SECOND = 25;

export interface LimitOptions {
  /** Requests a second per client in sandbox domains; undefined: no limit. Live domains have the API's own. */
  readonly sandboxRequestsPerSecond: number | undefined;
}

/** Takes one request of the caller's and tells what is left, as headers; throws a Refusal when there was none left. */
export type Limit = (tier: Tier, caller: string) => LimitHeaders | undefined;

/**
 * @param callers who is limited; nodes share what is limited under the same name
 * @param sandboxRequestsPerSecond undefined: sandbox domains have no limit
 */
export function requestLimit(
  { clock, spending }: HttpDependencies,
  callers: "servers" | "browsers" | "sockets",
  sandboxRequestsPerSecond: number | undefined,
): Limit {
  const limitOf = (tier: Tier, perSecond: number) =>
    spending.share(`${callers} ${tier}`, (tell) => new RateLimit(clock, perSecond, tell));
  const live = limitOf("live", LIVE_REQUESTS_PER_SECOND);
  const sandbox = sandboxRequestsPerSecond === undefined ? undefined : limitOf("sandbox", sandboxRequestsPerSecond);
  return (tier, caller) => (tier === "live" ? live : sandbox)?.take(caller);
}
