/** Dependencies of the HTTP layer. */
import type { Clock } from "../system/clock.ts";
import type { Spending } from "./spending.ts";

export interface HttpDependencies {
  readonly clock: Clock;
  /** Use of rate limits, shared by all nodes. */
  readonly spending: Spending;
  /** Public origin: issuer, audience and the `endp` of every authToken. Set when the server starts to listen. */
  readonly publicUrl: string;
}
