/** Identifies the client behind an access token. */
import type { Product, Tier } from "../store/rows/clients.ts";

/** A client, as the operations see it that it calls. */
export interface Caller {
  readonly clientId: string;
  readonly domainId: string;
  readonly tier: Tier;
  /** Null: the test person decides (sandbox only). */
  readonly product: Product | null;
}
