/** Starts a platform with test controls. */
import type { FastifyInstance } from "fastify";
import { sandboxSource } from "../people/sandbox.ts";
import type { StartOptions } from "../server/options.ts";
import { launch, type LaunchedPlatform } from "../server/start.ts";
import { adminRoutes, isAdminPath } from "./admin-routes.ts";
import { Controls } from "./controls.ts";
import { Faults } from "./faults.ts";
import { Journal } from "./journal.ts";
import { OffsetClock } from "./offset-clock.ts";

/** Returns the time of an exported seed, at which the clock starts so that nothing expires in between. */
async function timeOf({ seed }: Pick<StartOptions, "seed">): Promise<number | undefined> {
  if (seed === undefined) return undefined;
  const { openSeed } = await import("../server/state/open-seed.ts");
  return (await openSeed(seed)).at;
}

export interface Kit {
  readonly running: LaunchedPlatform;
  readonly controls: Controls;
  readonly clock: OffsetClock;
}

/** @param adminToken enables `/admin`; without it, `/admin` does not exist */
export async function launchWithControls(options: Omit<StartOptions, "clock">, adminToken?: string): Promise<Kit> {
  const clock = new OffsetClock(await timeOf(options));
  const journal = new Journal(clock);
  const faults = new Faults();
  const people = sandboxSource();
  // The routes are registered before the controls exist.
  let controls: Controls | undefined;
  const prepareServer = (app: FastifyInstance) => {
    journal.listen(app, isAdminPath);
    faults.listen(app);
    if (adminToken) app.register(adminRoutes(adminToken, () => controls as Controls));
  };
  const running = await launch({ ...options, clock }, { prepareServer, people });
  controls = new Controls({ ...running, clock, journal, faults, people });
  return { running, controls, clock };
}
