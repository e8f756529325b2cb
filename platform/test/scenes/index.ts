/**
 * A scene for every operation that the platform answers. An operation that gets a handler gets its scene in the file of
 * its area, or a new file with one line here; the compiler names what is missing. From the scenes come the tests of all
 * operations (`all-operations.test.ts`), of what domains see of each other (`isolation.test.ts`), of the examples in the
 * reference, and the requests that `fuzz.test.ts` changes.
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
