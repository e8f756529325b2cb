/** Dependencies of the operations: those of all lower layers, created once at startup. */
import type { OAuthDependencies } from "../oauth/dependencies.ts";
import type { PossessionDependencies } from "../possession/dependencies.ts";

export interface Platform extends PossessionDependencies, OAuthDependencies {
  publicUrl: string;
}
