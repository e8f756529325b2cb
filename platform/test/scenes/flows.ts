/** Scenes of Pre-Fill: Milo's flow, step by step. */
import assert from "node:assert/strict";
import type { Actor, Scenes } from "./scene.ts";

type Slug = "v3-start" | "v3-validate" | "v3-challenge" | "v3-complete";

const started = async (own: Actor) => ({ correlationId: (await own.does("v3-start")).correlationId });

async function validated(own: Actor) {
  const body = await started(own);
  await own.does("v3-validate", { body });
  return body;
}

async function challenged(own: Actor) {
  const body = await validated(own);
  await own.does("v3-challenge", { body });
  return body;
}

export const flowScenes: Scenes<Slug> = {
  "v3-start": {
    set: async () => ({}),
    check: ({ next }) => assert.deepEqual(next, { "v3-validate": "/v3/validate" }),
  },
  "v3-validate": {
    set: async ({ own }) => ({ body: await started(own) }),
    check: (answer) => assert.deepEqual([answer.success, answer.challengeMissing], [true, true]),
  },
  "v3-challenge": {
    set: async ({ own }) => ({ body: await validated(own) }),
    check: ({ individual }) => assert.equal(individual?.lastName, "Pinson"),
  },
  "v3-complete": {
    set: async ({ own }) => ({ body: await challenged(own) }),
    check: ({ success, next }) => assert.deepEqual([success, next], [true, { done: "done" }]),
  },
};
