/** What issuing and verifying access tokens needs of the platform. */
import type { HttpDependencies } from "../http/dependencies.ts";
import type { SigningAlgorithm } from "../store/rows/installation.ts";
import type { StoreDependencies } from "../store/dependencies.ts";

export interface OAuthDependencies extends StoreDependencies, HttpDependencies {
  /** Signs access tokens; keys of other algorithms stay published. */
  readonly signingAlgorithm: SigningAlgorithm;
}
