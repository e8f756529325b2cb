/** What proving possession of a phone needs of the platform. */
import type { Carrier } from "./carrier/carrier.ts";
import type { HttpDependencies } from "../http/dependencies.ts";
import type { PeopleDependencies } from "../people/dependencies.ts";
import type { SandboxLinks } from "./links/sandbox-links.ts";
import type { Notices } from "../store/notices.ts";
import type { Tier } from "../store/rows/clients.ts";

export interface PossessionDependencies extends PeopleDependencies, HttpDependencies {
  /** Every change of a possession is published here, so that all nodes learn of it. */
  readonly notices: Notices;
  /** Vouch for phones, by tier: the emulated network in sandboxes. */
  readonly carriers: Readonly<Partial<Record<Tier, Carrier>>>;
  readonly sandboxLinks: SandboxLinks;
}
