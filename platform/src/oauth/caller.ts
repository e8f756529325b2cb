/** The authenticated client of a request. */
import type { Product, Tier } from "../store/rows/clients.ts";

export interface Caller {
  readonly clientId: string;
  readonly domainId: string;
  readonly tier: Tier;
  /** `null`: derived from the test user (sandbox only). */
  readonly product: Product | null;
}
