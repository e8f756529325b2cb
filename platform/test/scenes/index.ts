/**
 * A scene for every operation that the platform implements.
 *
 * Add the scene of a new operation to the file of its area, or a new file with one line here; the compiler names what
 * is missing.
 *
 * The scenes drive the tests of all operations (`all-operations.test.ts`), of isolation (`isolation.test.ts`), of the
 * examples in the reference, and the requests that `fuzz.test.ts` mutates.
 */
import { type HandledSlug, serverHandlers } from "../../src/operations/index.ts";
import { authScenes } from "./auth.ts";
import { domainScenes } from "./domains.ts";
import { flowScenes } from "./flows.ts";
import { managerScenes } from "./manager.ts";
import { unifyScenes } from "./unify.ts";
import { verificationScenes } from "./verification.ts";
import type { AnyScene, Scenes } from "./scene.ts";

export const scenes: Scenes<HandledSlug> = {
  ...flowScenes,
  ...managerScenes,
  ...domainScenes,
  ...verificationScenes,
  ...authScenes,
  ...unifyScenes,
};

export const handledSlugs = Object.keys(serverHandlers) as HandledSlug[];

export const sceneOf = (slug: HandledSlug): AnyScene => scenes[slug];
