/** Scenes of Verify. */
import assert from "node:assert/strict";
import type { Scenes } from "./scene.ts";

type Slug = "v3-verify" | "v3-verify-batch" | "v3-verify-status";

/** Sheilakathryn, who needs no browser for possession, in the older form of Verify. */
const older = {
  verificationType: undefined,
  possessionType: "mobile",
  phoneNumber: "2001004011",
  firstName: "Sheilakathryn",
  lastName: "Butrimovich",
} as never;

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
  "v3-verify-status": {
    async set({ own }) {
      const { correlationId } = await own.does("v3-verify", { body: older });
      return { body: { correlationId } };
    },
    check: ({ success, possessionResult, verifyResult }) =>
      assert.deepEqual([success, possessionResult, verifyResult], ["true", "success", "success"]),
  },
};
