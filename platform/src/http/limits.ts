/** Rate limits per second: per client ID for servers, per address for browsers. */
import type { HttpDependencies } from "./dependencies.ts";
import type { Tier } from "../store/rows/clients.ts";
import { type LimitHeaders, RateLimit } from "./rate-limit.ts";

/** The documented limit of the API for live domains. */
const LIVE_REQUESTS_PER_SECOND = 25;

export interface LimitOptions {
  /** Per client in sandbox domains; undefined: no limit. Live domains always have the limit of the API. */
  readonly sandboxRequestsPerSecond: number | undefined;
}

/** Counts one request and returns the RateLimit headers. @throws RequestError `tooManyRequests` */
export type Limit = (tier: Tier, caller: string) => LimitHeaders | undefined;

/**
 * @param callers name of the limit; nodes share limits of the same name
 * @param sandboxRequestsPerSecond undefined: sandbox domains have no limit
 */
export function requestLimit(
  { clock, spending }: HttpDependencies,
  callers: "servers" | "browsers" | "sockets",
  sandboxRequestsPerSecond: number | undefined,
): Limit {
  const limitOf = (tier: Tier, perSecond: number) =>
    spending.share(`${callers} ${tier}`, (recordUse) => new RateLimit(clock, perSecond, recordUse));
  const live = limitOf("live", LIVE_REQUESTS_PER_SECOND);
  const sandbox = sandboxRequestsPerSecond === undefined ? undefined : limitOf("sandbox", sandboxRequestsPerSecond);
  return (tier, caller) => (tier === "live" ? live : sandbox)?.take(caller);
}
