/** Scenes of Unify: the client proves possession for Lorant, and a browser places a key. */
import assert from "node:assert/strict";
import { TestDevice } from "../device.ts";
import type { Scenes, Stage } from "./scene.ts";

type Slug = "v3-unify" | "v3-unify-status" | "v3-unify-bind" | "v3-device-revoke";

const LORANT = "2001004014";

async function keyPlaced({ platform, own }: Stage) {
  const { authToken = "", correlationId } = await own.does("v3-unify", {
    body: { possessionType: "none", phoneNumber: LORANT },
  });
  const device = new TestDevice();
  await device.register(platform, authToken);
  return { correlationId, deviceId: device.deviceId };
}

export const unifyScenes: Scenes<Slug> = {
  "v3-unify": {
    set: async () => ({}),
    check: ({ success, authToken }) => assert.deepEqual([success, typeof authToken], ["pending", "string"]),
  },
  "v3-unify-status": {
    set: async (stage) => ({ body: { correlationId: (await keyPlaced(stage)).correlationId } }),
    check: ({ success }) => assert.equal(success, "possession_required"),
  },
  "v3-unify-bind": {
    set: async (stage) => {
      const { correlationId } = await keyPlaced(stage);
      await stage.own.does("v3-unify-status", { body: { correlationId } });
      return { body: { correlationId, phoneNumber: LORANT } };
    },
    check: ({ success, deviceId }) => assert.deepEqual([success, typeof deviceId], ["true", "string"]),
  },
  "v3-device-revoke": {
    set: async (stage) => ({ body: { deviceId: (await keyPlaced(stage)).deviceId } }),
    check: ({ success }) => assert.equal(success, true),
  },
};
