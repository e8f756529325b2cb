/** Statements on devices: their keys, the bound phone number, and used challenges. */
import type { DeviceRow, UsedChallengeRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

/** Fails as a guard if the key was placed a moment before. */
export const insertDevice = insertInto("devices", "if absent");

export const selectDevice = statement<{ id: string }, DeviceRow>((db, { id }) =>
  db.selectFrom("devices").selectAll().where("id", "=", id),
);

export const selectDeviceOfKey = statement<{ domainId: string; keyId: string }, DeviceRow>((db, values) =>
  db.selectFrom("devices").selectAll().where("domainId", "=", values.domainId).where("keyId", "=", values.keyId),
);

/**
 * Records a use of the key, which restarts its retention time. Fails as a guard if the key has since been
 * revoked or bound to another phone number.
 *
 * `numberHash`: empty if the key is unbound.
 */
export const touchDevice = statement<{ id: string; numberHash: string; now: number }>((db, values) =>
  db
    .updateTable("devices")
    .set({ lastUsedAt: values.now })
    .where("id", "=", values.id)
    .where("state", "=", "active")
    .where((make) => make(make.fn.coalesce("numberHash", make.val("")), "=", values.numberHash)),
);

interface Binding {
  readonly id: string;
  readonly domainId: string;
  readonly numberHash: string;
  readonly numberSealed: string;
  readonly provenAt: number;
  readonly now: number;
}

/** Binds an unbound key. */
export const bindDevice = statement<Binding>((db, values) =>
  db
    .updateTable("devices")
    .set({
      numberHash: values.numberHash,
      numberSealed: values.numberSealed,
      boundAt: values.now,
      lastUsedAt: values.now,
    })
    .where("id", "=", values.id)
    .where("domainId", "=", values.domainId)
    .where("state", "=", "active")
    .where("numberHash", "is", null),
);

/** Binds a key, even if it was bound to another phone number before the proof. */
export const rebindDevice = statement<Binding>((db, values) =>
  db
    .updateTable("devices")
    .set({
      numberHash: values.numberHash,
      numberSealed: values.numberSealed,
      boundAt: values.now,
      lastUsedAt: values.now,
      proveId: null,
      clientCustomerId: null,
      clientHumanId: null,
    })
    .where("id", "=", values.id)
    .where("domainId", "=", values.domainId)
    .where("state", "=", "active")
    .where((is) => is.or([is("boundAt", "is", null), is("boundAt", "<=", values.provenAt)])),
);

/** Deletes the owner's data, but not the key's ID, so that the ID is never reused. */
export const revokeDevice = statement<{ id: string; domainId: string }>((db, { id, domainId }) =>
  db
    .updateTable("devices")
    .set({
      state: "revoked",
      name: null,
      numberHash: null,
      numberSealed: null,
      boundAt: null,
      proveId: null,
      clientCustomerId: null,
      clientHumanId: null,
    })
    .where("id", "=", id)
    .where("domainId", "=", domainId),
);

export const deleteDevicesUnusedSince = statement<{ before: number }>((db, { before }) =>
  db.deleteFrom("devices").where("lastUsedAt", "<=", before),
);

/** Fails as a guard if the challenge was used before. */
export const insertUsedChallenge = insertInto("used_challenges", "if absent");

export const selectUsedChallenge = statement<{ challenge: string }, UsedChallengeRow>((db, { challenge }) =>
  db.selectFrom("used_challenges").selectAll().where("challenge", "=", challenge),
);

export const deleteExpiredChallenges = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("used_challenges").where("expiresAt", "<=", now),
);
/** Records the owner's IDs that are given; the others stay unchanged. */
export const nameHolder = statement<
  Pick<DeviceRow, "id" | "numberHash" | "proveId" | "clientCustomerId" | "clientHumanId">
>((db, values) =>
  db
    .updateTable("devices")
    .set((make) => ({
      proveId: make.fn.coalesce(make.val(values.proveId), make.ref("proveId")),
      clientCustomerId: make.fn.coalesce(make.val(values.clientCustomerId), make.ref("clientCustomerId")),
      clientHumanId: make.fn.coalesce(make.val(values.clientHumanId), make.ref("clientHumanId")),
    }))
    .where("id", "=", values.id)
    .where("numberHash", "=", values.numberHash),
);
