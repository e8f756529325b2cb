/** Starts the platform in the current process. */
import type { RunningPlatform, StartOptions } from "./server/options.ts";
import { launch } from "./server/start.ts";

export type { Clock } from "./system/clock.ts";
export type { CarrierSource } from "./people/directory/carrier-source.ts";
export type { AddedPerson } from "./people/added-person.ts";
export type { Seed } from "./server/state/seed.ts";
export type { Credentials, RunningPlatform, StartOptions } from "./server/options.ts";
export type { SigningAlgorithm } from "./store/rows/installation.ts";

/**
 * Starts a platform. Resolves when it accepts requests.
 *
 * @example
 * ```ts
 * import { startPlatform } from "@proofline/platform";
 *
 * const platform = await startPlatform({ port: 0, credentials: { clientId: "a", clientSecret: "b" } });
 * console.log(platform.url);
 * await platform.stop();
 * ```
 */
export const startPlatform = (options: StartOptions = {}): Promise<RunningPlatform> => launch(options);
