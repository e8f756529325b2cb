/** What the parts of the platform share. Made once at the start; every handler gets it. */
import type { Carrier } from "./carrier/carrier.ts";
import type { Clock } from "./clock.ts";
import type { Spending } from "./http/spending.ts";
import type { IdentitySources } from "./identity/person.ts";
import type { MasterKey } from "./keys/master-key.ts";
import type { SandboxLinks, SigningAlgorithm } from "./options.ts";
import type { Notices } from "./status/notices.ts";
import type { Store } from "./store/store.ts";
import type { Tier } from "./store/tenants.ts";

export interface Platform {
  readonly clock: Clock;
  readonly store: Store;
  readonly masterKey: MasterKey;
  /** Who changes a possession says so here. */
  readonly notices: Notices;
  /** What callers spend of limits, at all nodes. */
  readonly spending: Spending;
  readonly identities: IdentitySources;
  /** Who vouches for phones, by tier: the emulated network in sandboxes. */
  readonly carriers: Readonly<Partial<Record<Tier, Carrier>>>;
  /** The one public origin: issuer, audience and the `endp` of every authToken. Settled when the server listens. */
  publicUrl: string;
  /** Whether Instant Links of sandbox domains open themselves, or wait for a real tap. */
  readonly sandboxLinks: SandboxLinks;
  readonly signingAlgorithm: SigningAlgorithm;
}
