/** Statements on passkeys, and on the ceremonies of WebAuthn in which they are made and used: one for each possession. */
import type { PasskeyRow, PasskeyCeremonyRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

/** Guarded, it finds nothing when the passkey is known already. */
export const insertPasskey = insertInto("passkeys", "unless it is there");

export const selectPasskey = statement<{ domain_id: string; credential_id: string }, PasskeyRow>((db, values) =>
  db
    .selectFrom("passkeys")
    .selectAll()
    .where("domain_id", "=", values.domain_id)
    .where("credential_id", "=", values.credential_id),
);

interface Whose {
  readonly domain_id: string;
  readonly rp_id: string;
  /** Passkeys that were not used since count no more. */
  readonly since: number;
  readonly most: number;
}

/** The passkeys of a device, the last used first. */
export const selectPasskeysOfDevice = statement<Whose & { device_id: string }, PasskeyRow>((db, values) =>
  db
    .selectFrom("passkeys")
    .selectAll()
    .where("device_id", "=", values.device_id)
    .where("domain_id", "=", values.domain_id)
    .where("rp_id", "=", values.rp_id)
    .where("last_used_at", ">", values.since)
    .orderBy("last_used_at", "desc")
    .limit(values.most),
);

/** The passkeys of the devices whose keys are bound to a number, the last used first. */
export const selectPasskeysOfNumber = statement<Whose & { number_hash: string }, PasskeyRow>((db, values) =>
  db
    .selectFrom("passkeys")
    .innerJoin("devices", "devices.id", "passkeys.device_id")
    .selectAll("passkeys")
    .where("devices.number_hash", "=", values.number_hash)
    .where("devices.state", "=", "active")
    .where("passkeys.domain_id", "=", values.domain_id)
    .where("passkeys.rp_id", "=", values.rp_id)
    .where("passkeys.last_used_at", ">", values.since)
    .orderBy("passkeys.last_used_at", "desc")
    .limit(values.most),
);

/** Guarded, it finds nothing when the passkey was used meanwhile. */
export const usePasskey = statement<
  Pick<PasskeyRow, "domain_id" | "credential_id" | "counter" | "backed_up"> & {
    readonly counted_before: number;
    readonly now: number;
  }
>((db, values) =>
  db
    .updateTable("passkeys")
    .set({ counter: values.counter, backed_up: values.backed_up, last_used_at: values.now })
    .where("domain_id", "=", values.domain_id)
    .where("credential_id", "=", values.credential_id)
    .where("counter", "=", values.counted_before),
);

export const givePasskeyTo = statement<{ domain_id: string; credential_id: string; device_id: string }>((db, values) =>
  db
    .updateTable("passkeys")
    .set({ device_id: values.device_id })
    .where("domain_id", "=", values.domain_id)
    .where("credential_id", "=", values.credential_id),
);

export const deletePasskeysOfDevice = statement<{ device_id: string; domain_id: string }>((db, values) =>
  db.deleteFrom("passkeys").where("device_id", "=", values.device_id).where("domain_id", "=", values.domain_id),
);

export const deletePasskeysUnusedSince = statement<{ before: number }>((db, { before }) =>
  db.deleteFrom("passkeys").where("last_used_at", "<=", before),
);

export const selectCeremony = statement<{ possession_id: string }, PasskeyCeremonyRow>((db, { possession_id }) =>
  db.selectFrom("passkey_ceremonies").selectAll().where("possession_id", "=", possession_id),
);

/** The last ceremony of a possession is the one that counts. */
export const saveCeremony = statement<PasskeyCeremonyRow>((db, row) => {
  const changing = {
    state: row.state,
    may_create: row.may_create,
    challenge_hash: row.challenge_hash,
    origin: row.origin,
    rp_id: row.rp_id,
    user_handle: row.user_handle,
    device_id: row.device_id,
    credential_id: row.credential_id,
    user_verified: row.user_verified,
    expires_at: row.expires_at,
  };
  return db
    .insertInto("passkey_ceremonies")
    .values({ possession_id: row.possession_id, ...changing })
    .onConflict((conflict) => conflict.column("possession_id").doUpdateSet(changing));
});

export const deleteCeremoniesBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("passkey_ceremonies").where("possession_id", "<", before),
);
