/** Scenes of domains and their links. */
import assert from "node:assert/strict";
import type { Scenes, Stage } from "./scene.ts";

type Slug = "v3-domain-id" | "v3-domain-link" | "v3-domain-confirm-link" | "v3-domain-unlink" | "v3-domain-linked";

const asked = ({ own, other }: Stage) => own.does("v3-domain-link", { body: { pcid: other.pcid } });

const isDone = ({ success }: { success: boolean }) => assert.equal(success, true);

export const domainScenes: Scenes<Slug> = {
  "v3-domain-id": { set: async () => ({}), check: ({ name }) => assert.equal(name, "another") },
  "v3-domain-link": { set: async ({ other }) => ({ body: { pcid: other.pcid } }), check: isDone },
  "v3-domain-confirm-link": {
    async set({ own, other }) {
      await other.does("v3-domain-link", { body: { pcid: own.pcid } });
      return { body: { pcid: other.pcid } };
    },
    check: isDone,
  },
  "v3-domain-unlink": {
    async set(stage) {
      await asked(stage);
      return { body: { pcidTo: stage.other.pcid } };
    },
    check: isDone,
  },
  "v3-domain-linked": {
    async set(stage) {
      await asked(stage);
      return {};
    },
    check: ({ requestsTo }) => assert.equal(requestsTo?.length, 1),
  },
};
