/** Statements on devices: their keys, the number that a key is bound to, and the challenges that were used up. */
import type { DeviceRow, UsedChallengeRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

/** Guarded, it finds nothing when the key was placed a moment before. */
export const insertDevice = insertInto("devices", "unless it is there");

export const selectDevice = statement<{ id: string }, DeviceRow>((db, { id }) =>
  db.selectFrom("devices").selectAll().where("id", "=", id),
);

export const selectDeviceOfKey = statement<{ domain_id: string; key_id: string }, DeviceRow>((db, values) =>
  db.selectFrom("devices").selectAll().where("domain_id", "=", values.domain_id).where("key_id", "=", values.key_id),
);

/**
 * The key was used, which restarts the time after which it is forgotten. Guarded, it finds nothing when the key was
 * revoked or bound to another number meanwhile. `number_hash`: empty where it is bound to none.
 */
export const touchDevice = statement<{ id: string; number_hash: string; now: number }>((db, values) =>
  db
    .updateTable("devices")
    .set({ last_used_at: values.now })
    .where("id", "=", values.id)
    .where("state", "=", "active")
    .where((make) => make(make.fn.coalesce("number_hash", make.val("")), "=", values.number_hash)),
);

interface Binding {
  readonly id: string;
  readonly domain_id: string;
  readonly number_hash: string;
  readonly number_sealed: string;
  readonly proven_at: number;
  readonly now: number;
}

/** Binds a key that is bound to no number. */
export const bindDevice = statement<Binding>((db, values) =>
  db
    .updateTable("devices")
    .set({
      number_hash: values.number_hash,
      number_sealed: values.number_sealed,
      bound_at: values.now,
      last_used_at: values.now,
    })
    .where("id", "=", values.id)
    .where("domain_id", "=", values.domain_id)
    .where("state", "=", "active")
    .where("number_hash", "is", null),
);

/** Binds a key, whatever number it was bound to before the proof. Whom that one belonged to no longer counts. */
export const rebindDevice = statement<Binding>((db, values) =>
  db
    .updateTable("devices")
    .set({
      number_hash: values.number_hash,
      number_sealed: values.number_sealed,
      bound_at: values.now,
      last_used_at: values.now,
      prove_id: null,
      client_customer_id: null,
      client_human_id: null,
    })
    .where("id", "=", values.id)
    .where("domain_id", "=", values.domain_id)
    .where("state", "=", "active")
    .where((is) => is.or([is("bound_at", "is", null), is("bound_at", "<=", values.proven_at)])),
);

/** What stays is which key it was, so that it is never placed again; whose it was is forgotten. */
export const revokeDevice = statement<{ id: string; domain_id: string }>((db, { id, domain_id }) =>
  db
    .updateTable("devices")
    .set({
      state: "revoked",
      name: null,
      number_hash: null,
      number_sealed: null,
      bound_at: null,
      prove_id: null,
      client_customer_id: null,
      client_human_id: null,
    })
    .where("id", "=", id)
    .where("domain_id", "=", domain_id),
);

export const deleteDevicesUnusedSince = statement<{ before: number }>((db, { before }) =>
  db.deleteFrom("devices").where("last_used_at", "<=", before),
);

/** Guarded, it finds nothing when the challenge was used before. */
export const insertUsedChallenge = insertInto("used_challenges", "unless it is there");

export const selectUsedChallenge = statement<{ challenge: string }, UsedChallengeRow>((db, { challenge }) =>
  db.selectFrom("used_challenges").selectAll().where("challenge", "=", challenge),
);

export const deleteExpiredChallenges = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("used_challenges").where("expires_at", "<=", now),
);
/** Whose key it is, as far as it was said; what was not said stays as it was. */
export const nameHolder = statement<
  Pick<DeviceRow, "id" | "number_hash" | "prove_id" | "client_customer_id" | "client_human_id">
>((db, values) =>
  db
    .updateTable("devices")
    .set((make) => ({
      prove_id: make.fn.coalesce(make.val(values.prove_id), make.ref("prove_id")),
      client_customer_id: make.fn.coalesce(make.val(values.client_customer_id), make.ref("client_customer_id")),
      client_human_id: make.fn.coalesce(make.val(values.client_human_id), make.ref("client_human_id")),
    }))
    .where("id", "=", values.id)
    .where("number_hash", "=", values.number_hash),
);
