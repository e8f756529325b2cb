/** Dependencies of possession checks. */
import type { Carrier } from "./carrier/carrier.ts";
import type { HttpDependencies } from "../http/dependencies.ts";
import type { PeopleDependencies } from "../people/dependencies.ts";
import type { SandboxLinks } from "./links/sandbox-links.ts";
import type { Notices } from "../store/notices.ts";
import type { Tier } from "../store/rows/clients.ts";

export interface PossessionDependencies extends PeopleDependencies, HttpDependencies {
  /** Publishes every change of a possession to all nodes. */
  readonly notices: Notices;
  /** Mobile networks by tier; in the sandbox the emulated one. */
  readonly carriers: Readonly<Partial<Record<Tier, Carrier>>>;
  readonly sandboxLinks: SandboxLinks;
}
