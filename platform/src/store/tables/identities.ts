/** Statements on enrolled identities and their attributes. */
import type { EnrolledIdentityRow, IdentityAttributeRow } from "../rows/people.ts";
import { type Builder, insertInto, statement } from "../statement.ts";

/** With the key of the person in the domain's identity source. */
export type EnrolledIdentity = EnrolledIdentityRow & { readonly person: string };

/** Columns that enrolling the same person again may change, with the key of the row. */
export type RenewedIdentity = Pick<
  EnrolledIdentityRow,
  "domainId" | "proveId" | "clientCustomerId" | "clientHumanId" | "deviceId" | "active"
>;

/** An enrolled person stays at the same position in the list. */
export const insertEnrolled = insertInto("enrolled_identities", "if absent");

/** Columns without a value stay unchanged. */
export const renewEnrolled = statement<RenewedIdentity>((db, values) =>
  db
    .updateTable("enrolled_identities")
    .set((make) => ({
      clientCustomerId: make.fn.coalesce(make.val(values.clientCustomerId), make.ref("clientCustomerId")),
      clientHumanId: make.fn.coalesce(make.val(values.clientHumanId), make.ref("clientHumanId")),
      deviceId: make.fn.coalesce(make.val(values.deviceId), make.ref("deviceId")),
      active: values.active,
    }))
    .where("domainId", "=", values.domainId)
    .where("proveId", "=", values.proveId),
);

/** Returns a row if the person is enrolled. */
export const selectIsEnrolled = statement<{ domainId: string; proveId: string }, Pick<EnrolledIdentityRow, "active">>(
  (db, values) =>
    db
      .selectFrom("enrolled_identities")
      .select("active")
      .where("proveId", "=", values.proveId)
      .where("domainId", "=", values.domainId),
);

const enrolledOf = (db: Builder, domainId: string) =>
  db
    .selectFrom("enrolled_identities")
    .innerJoin("prove_ids", "prove_ids.id", "enrolled_identities.proveId")
    .selectAll("enrolled_identities")
    .select("prove_ids.person")
    .where("enrolled_identities.domainId", "=", domainId);

export const selectEnrolled = statement<{ domainId: string; proveId: string }, EnrolledIdentity>((db, values) =>
  enrolledOf(db, values.domainId).where("enrolled_identities.proveId", "=", values.proveId),
);

export const selectEnrolledByNumber = statement<{ domainId: string; numberHash: string }, EnrolledIdentity>(
  (db, values) =>
    enrolledOf(db, values.domainId)
      .where("enrolled_identities.numberHash", "=", values.numberHash)
      .orderBy("enrolled_identities.id"),
);

/** @param after position of the previous page's last row; empty for the first page */
export const selectEnrolledPage = statement<
  { domainId: string; after: string; onlyActive: boolean; limit: number },
  Pick<EnrolledIdentityRow, "id" | "proveId">
>((db, values) =>
  db
    .selectFrom("enrolled_identities")
    .select(["id", "proveId"])
    .where("domainId", "=", values.domainId)
    .where("id", ">", values.after)
    .where("active", ">=", values.onlyActive)
    .orderBy("id")
    .limit(values.limit),
);

export const setEnrolledActive = statement<{ domainId: string; proveId: string; active: boolean }>((db, values) =>
  db
    .updateTable("enrolled_identities")
    .set({ active: values.active })
    .where("domainId", "=", values.domainId)
    .where("proveId", "=", values.proveId),
);

export const deleteEnrolled = statement<{ domainId: string; proveId: string }>((db, values) =>
  db.deleteFrom("enrolled_identities").where("domainId", "=", values.domainId).where("proveId", "=", values.proveId),
);

/** Each person has one attribute per type and issuer: a later value replaces the earlier one. */
export const putAttribute = statement<IdentityAttributeRow>((db, values) =>
  db
    .insertInto("identity_attributes")
    .values({
      proveId: values.proveId,
      attributeType: values.attributeType,
      valueSealed: values.valueSealed,
      createdAt: values.createdAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["proveId", "attributeType"])
        .doUpdateSet({ valueSealed: values.valueSealed, createdAt: values.createdAt }),
    ),
);

export const selectAttributes = statement<{ proveId: string }, IdentityAttributeRow>((db, { proveId }) =>
  db.selectFrom("identity_attributes").selectAll().where("proveId", "=", proveId).orderBy("attributeType"),
);

export const deleteAttributes = statement<{ proveId: string }>((db, { proveId }) =>
  db.deleteFrom("identity_attributes").where("proveId", "=", proveId),
);
