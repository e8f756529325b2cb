/** Test kit: starts a platform inside a test. */
import { randomUUID } from "node:crypto";
import { RequestError } from "../http/request-error.ts";
import { parseTestUser } from "../people/check-person.ts";
import type { StartOptions } from "../server/options.ts";
import { launchWithControls } from "./kit.ts";
import { toMilliseconds } from "./controls.ts";
import type { TestPlatform } from "./types.ts";
import { IN_MEMORY } from "../store/data/opened.ts";

export type * from "./types.ts";

/**
 * Starts a platform for a test, in memory and on a free port.
 *
 * @example
 * ```ts
 * import { startPlatform } from "@proofline/platform/testing";
 *
 * const platform = await startPlatform();
 * console.log(platform.url, platform.credentials.clientId);
 * await platform.advance("15m");
 * await platform.stop();
 * ```
 */
export async function startPlatform(options: Omit<StartOptions, "clock"> = {}): Promise<TestPlatform> {
  const credentials = options.credentials ?? { clientId: "test-client", clientSecret: randomUUID() };
  const { running, controls } = await launchWithControls({ port: 0, data: IN_MEMORY, ...options, credentials });
  return {
    url: running.url,
    credentials,
    now: () => controls.now(),
    reset: (scope) => controls.reset(scope),
    advance: async (time) => controls.advance(toMilliseconds(time)),
    messages: (to) => controls.messages(to),
    requests: () => controls.requests(),
    events: () => controls.events(),
    fail: (operation, fault) => asTypeError(() => controls.fail(operation, fault)),
    heal: (operation) => controls.heal(operation),
    people: {
      async add(person) {
        await controls.addPerson(asTypeError(() => parseTestUser(person)));
      },
    },
    export: (file, { replace = false } = {}) => controls.export(file, replace),
    stop: () => running.stop(),
  };
}

/** Converts request errors into TypeErrors, since the mistake is in the test. */
function asTypeError<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof RequestError ? new TypeError(cause.message, { cause }) : cause;
  }
}
