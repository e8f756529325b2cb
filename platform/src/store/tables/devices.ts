/** Statements on devices: their keys, the number that a key is bound to, and the challenges that were used up. */
import type { DeviceRow, UsedChallengeRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

/** Guarded, it finds nothing when the key was placed a moment before. */
export const insertDevice = insertInto("devices", "unless it is there");

export const selectDevice = statement<{ id: string }, DeviceRow>((db, { id }) =>
  db.selectFrom("devices").selectAll().where("id", "=", id),
);

export const selectDeviceOfKey = statement<{ domainId: string; keyId: string }, DeviceRow>((db, values) =>
  db.selectFrom("devices").selectAll().where("domainId", "=", values.domainId).where("keyId", "=", values.keyId),
);

/**
 * The key was used, which restarts the time after which it is forgotten. Guarded, it finds nothing when the key was
 * revoked or bound to another number meanwhile. `numberHash`: empty where it is bound to none.
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

/** Binds a key that is bound to no number. */
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

/** Binds a key, whatever number it was bound to before the proof. Whom that one belonged to no longer counts. */
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

/** What stays is which key it was, so that it is never placed again; whose it was is forgotten. */
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

/** Guarded, it finds nothing when the challenge was used before. */
export const insertUsedChallenge = insertInto("used_challenges", "unless it is there");

export const selectUsedChallenge = statement<{ challenge: string }, UsedChallengeRow>((db, { challenge }) =>
  db.selectFrom("used_challenges").selectAll().where("challenge", "=", challenge),
);

export const deleteExpiredChallenges = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("used_challenges").where("expiresAt", "<=", now),
);
/** Whose key it is, as far as it was said; what was not said stays as it was. */
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
