/** Scenes of Verify. */
import assert from "node:assert/strict";
import type { Scenes } from "./scene.ts";

type Slug = "v3-verify";

export const verificationScenes: Scenes<Slug> = {
  "v3-verify": {
    set: async () => ({}),
    check: ({ success, identity }) => assert.deepEqual([success, identity?.assuranceLevel], ["true", "AL3"]),
  },
};
