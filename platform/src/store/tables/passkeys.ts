/** Statements on passkeys, and on their WebAuthn ceremonies, one per possession check. */
import type { PasskeyRow, PasskeyCeremonyRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

/** Fails as a guard if the passkey exists. */
export const insertPasskey = insertInto("passkeys", "if absent");

export const selectPasskey = statement<{ domainId: string; credentialId: string }, PasskeyRow>((db, values) =>
  db
    .selectFrom("passkeys")
    .selectAll()
    .where("domainId", "=", values.domainId)
    .where("credentialId", "=", values.credentialId),
);

interface Whose {
  readonly domainId: string;
  readonly rpId: string;
  /** Passkeys without use since that time are ignored. */
  readonly since: number;
  readonly most: number;
}

/** The passkeys of a device, the last used first. */
export const selectPasskeysOfDevice = statement<Whose & { deviceId: string }, PasskeyRow>((db, values) =>
  db
    .selectFrom("passkeys")
    .selectAll()
    .where("deviceId", "=", values.deviceId)
    .where("domainId", "=", values.domainId)
    .where("rpId", "=", values.rpId)
    .where("lastUsedAt", ">", values.since)
    .orderBy("lastUsedAt", "desc")
    .limit(values.most),
);

/** The passkeys of the devices whose keys are bound to a phone number, the last used first. */
export const selectPasskeysOfNumber = statement<Whose & { numberHash: string }, PasskeyRow>((db, values) =>
  db
    .selectFrom("passkeys")
    .innerJoin("devices", "devices.id", "passkeys.deviceId")
    .selectAll("passkeys")
    .where("devices.numberHash", "=", values.numberHash)
    .where("devices.state", "=", "active")
    .where("passkeys.domainId", "=", values.domainId)
    .where("passkeys.rpId", "=", values.rpId)
    .where("passkeys.lastUsedAt", ">", values.since)
    .orderBy("passkeys.lastUsedAt", "desc")
    .limit(values.most),
);

/** Fails as a guard if the passkey was used since it was read. */
export const usePasskey = statement<
  Pick<PasskeyRow, "domainId" | "credentialId" | "counter" | "backedUp"> & {
    readonly countedBefore: number;
    readonly now: number;
  }
>((db, values) =>
  db
    .updateTable("passkeys")
    .set({ counter: values.counter, backedUp: values.backedUp, lastUsedAt: values.now })
    .where("domainId", "=", values.domainId)
    .where("credentialId", "=", values.credentialId)
    .where("counter", "=", values.countedBefore),
);

export const givePasskeyTo = statement<{ domainId: string; credentialId: string; deviceId: string }>((db, values) =>
  db
    .updateTable("passkeys")
    .set({ deviceId: values.deviceId })
    .where("domainId", "=", values.domainId)
    .where("credentialId", "=", values.credentialId),
);

export const deletePasskeysOfDevice = statement<{ deviceId: string; domainId: string }>((db, values) =>
  db.deleteFrom("passkeys").where("deviceId", "=", values.deviceId).where("domainId", "=", values.domainId),
);

export const deletePasskeysUnusedSince = statement<{ before: number }>((db, { before }) =>
  db.deleteFrom("passkeys").where("lastUsedAt", "<=", before),
);

export const selectCeremony = statement<{ possessionId: string }, PasskeyCeremonyRow>((db, { possessionId }) =>
  db.selectFrom("passkey_ceremonies").selectAll().where("possessionId", "=", possessionId),
);

/** Only the last ceremony of a possession check counts. */
export const saveCeremony = statement<PasskeyCeremonyRow>((db, row) => {
  const changing = {
    state: row.state,
    mayCreate: row.mayCreate,
    challengeHash: row.challengeHash,
    origin: row.origin,
    rpId: row.rpId,
    userHandle: row.userHandle,
    deviceId: row.deviceId,
    credentialId: row.credentialId,
    userVerified: row.userVerified,
    expiresAt: row.expiresAt,
  };
  return db
    .insertInto("passkey_ceremonies")
    .values({ possessionId: row.possessionId, ...changing })
    .onConflict((conflict) => conflict.column("possessionId").doUpdateSet(changing));
});

export const deleteCeremoniesBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("passkey_ceremonies").where("possessionId", "<", before),
);
