/** Scenes of Verify. */
import assert from "node:assert/strict";
import type { Scenes } from "./scene.ts";

type Slug = "v3-verify" | "v3-verify-batch";

export const verificationScenes: Scenes<Slug> = {
  "v3-verify": {
    set: async () => ({}),
    check: ({ success, identity }) => assert.deepEqual([success, identity?.assuranceLevel], ["true", "AL3"]),
  },
  "v3-verify-batch": {
    set: async () => ({}),
    check: ({ results }) =>
      assert.deepEqual(
        results?.map(({ success }) => success),
        ["true", "true"],
      ),
  },
};
