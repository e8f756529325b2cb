/** What the HTTP layer needs of the platform. */
import type { Clock } from "../system/clock.ts";
import type { Spending } from "./spending.ts";

export interface HttpDependencies {
  readonly clock: Clock;
  /** What callers have used of their limits, at all nodes. */
  readonly spending: Spending;
  /** The one public origin: issuer, audience and the `endp` of every authToken. Settled when the server listens. */
  readonly publicUrl: string;
}
