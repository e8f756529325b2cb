/** Dependencies of issuing and verifying access tokens. */
import type { HttpDependencies } from "../http/dependencies.ts";
import type { SigningAlgorithm } from "../store/rows/installation.ts";
import type { StoreDependencies } from "../store/dependencies.ts";

export interface OAuthDependencies extends StoreDependencies, HttpDependencies {
  /** Algorithm of new signing keys; keys of other algorithms remain published. */
  readonly signingAlgorithm: SigningAlgorithm;
}
