/** Dependencies of the HTTP layer. */
import type { Clock } from "../system/clock.ts";
import type { SharedLimits } from "./shared-limits.ts";

export interface HttpDependencies {
  readonly clock: Clock;
  /** Use of rate limits, shared by all nodes. */
  readonly spending: SharedLimits;
  /** Public origin: issuer, audience and the `endp` of every authToken. Set when the server starts to listen. */
  readonly publicUrl: string;
}
