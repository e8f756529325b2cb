/** The platform as the operations see it: what every layer below needs, made once at the start. */
import type { OAuthDependencies } from "../oauth/dependencies.ts";
import type { PossessionDependencies } from "../possession/dependencies.ts";

export interface Platform extends PossessionDependencies, OAuthDependencies {
  publicUrl: string;
}
