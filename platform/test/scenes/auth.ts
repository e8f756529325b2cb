/** Scenes of Prove Auth: Milo proves possession by a code, or a device is proven and bound to his phone number. */
import assert from "node:assert/strict";
import { TestDevice } from "../device.ts";
import type { Scenes } from "./scene.ts";

type Slug = "auth-start" | "auth-continue" | "auth-finish";

export const authScenes: Scenes<Slug> = {
  "auth-start": {
    set: async () => ({}),
    check: ({ authId, authToken }) => assert.ok(authId && authToken.split(".").length === 3),
  },
  "auth-continue": {
    set: async ({ platform, own }) => {
      const subjects = { device: { authenticators: { passive: {} } } };
      const { authId, authToken } = await own.does("auth-start", { body: { subjects } });
      await new TestDevice().register(platform, authToken);
      return { body: { authId } };
    },
    check: ({ subjects }) => assert.deepEqual(subjects, { mobile: { success: true } }),
  },
  "auth-finish": {
    set: async ({ own }) => ({ body: { authId: (await own.does("auth-start")).authId } }),
    check: ({ subjects }) => assert.equal(subjects.mobile?.success?.claim?.mobileNumber, "2001001695"),
  },
};
