/** Scenes of Identity Manager and of identity attributes. */
import assert from "node:assert/strict";
import { JAIMIE, MERLA } from "../harness.ts";
import type { Actor, Scenes, Stage } from "./scene.ts";

type Slug =
  | "v3-enroll-identity"
  | "v3-batch-enroll-identities"
  | "v3-batch-get-identities"
  | "v3-get-identity"
  | "v3-get-identities-by-phone-number"
  | "v3-activate-identity"
  | "v3-deactivate-identity"
  | "v3-disenroll-identity"
  | "v3-cross-domain-identity"
  | "v3-discover"
  | "v3-fetch";

const identityAttributes = [{ attributeType: "walletId", attributeValue: "9fk1ka74g" }];

const enrolled = async (actor: Actor, phoneNumber = MERLA) =>
  (await actor.does("v3-enroll-identity", { body: { phoneNumber, identityAttributes } })).proveId;

const onEnrolled = async ({ own }: Stage) => ({ parameters: { proveId: await enrolled(own) } });

const isDone = ({ success }: { success: boolean }) => assert.equal(success, true);

export const managerScenes: Scenes<Slug> = {
  "v3-enroll-identity": { set: async () => ({}), check: isDone },
  "v3-batch-enroll-identities": {
    set: async () => ({}),
    check: ({ results = [] }) =>
      assert.deepEqual(
        results.map(({ proveId, error }) => [typeof proveId, error]),
        [
          ["string", undefined],
          ["string", undefined],
        ],
      ),
  },
  "v3-batch-get-identities": {
    async set({ own }) {
      for (const phoneNumber of [MERLA, JAIMIE]) await enrolled(own, phoneNumber);
      const { lastKey = "" } = await own.does("v3-batch-get-identities", { parameters: { limit: 1 } });
      return { parameters: { startKey: lastKey } };
    },
    check: ({ results, lastKey }) => assert.deepEqual([results.length, lastKey], [1, undefined]),
  },
  "v3-get-identity": { set: onEnrolled, check: ({ phoneNumber }) => assert.equal(phoneNumber, MERLA) },
  "v3-get-identities-by-phone-number": {
    async set({ own }) {
      await enrolled(own);
      return { parameters: { mobileNumber: MERLA } };
    },
    check: ({ items }) => assert.equal(items?.length, 1),
  },
  "v3-activate-identity": { set: onEnrolled, check: isDone },
  "v3-deactivate-identity": { set: onEnrolled, check: isDone },
  "v3-disenroll-identity": { set: onEnrolled, check: isDone },
  "v3-cross-domain-identity": {
    async set({ own, other }) {
      await enrolled(other);
      await own.does("v3-domain-link", { body: { pcid: other.pcid } });
      await other.does("v3-domain-confirm-link", { body: { pcid: own.pcid } });
      return { parameters: { identityId: await enrolled(own) } };
    },
    check: ({ count, identities }) => assert.deepEqual([count, identities.length], [1, 1]),
  },
  "v3-discover": { set: onEnrolled, check: ({ results }) => assert.equal(results?.length, 1) },
  "v3-fetch": {
    async set({ own }) {
      const proveId = await enrolled(own);
      const { results = [] } = await own.does("v3-discover", { parameters: { proveId } });
      return { parameters: { proveId, attributeId: results[0]?.attributeId ?? "" } };
    },
    check: ({ results }) => assert.equal(results[0]?.attributeValue, "9fk1ka74g"),
  },
};
