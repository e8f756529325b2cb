/** Statements on the people that domains have enrolled in Identity Manager, and on their attributes. */
import type { EnrolledIdentityRow, IdentityAttributeRow } from "../rows/people.ts";
import { type Builder, insertInto, statement } from "../statement.ts";

/** With the key of the person in the domain's identity source. */
export type EnrolledIdentity = EnrolledIdentityRow & { readonly person: string };

/** What enrolling the same person again may change, and whose it is. */
export type RenewedIdentity = Pick<
  EnrolledIdentityRow,
  "domain_id" | "prove_id" | "client_customer_id" | "client_human_id" | "device_id" | "active"
>;

/** Whoever is enrolled already stays where they are in the list. */
export const insertEnrolled = insertInto("enrolled_identities", "unless it is there");

/** What an enrolment does not say stays as it was. */
export const renewEnrolled = statement<RenewedIdentity>((db, values) =>
  db
    .updateTable("enrolled_identities")
    .set((make) => ({
      client_customer_id: make.fn.coalesce(make.val(values.client_customer_id), make.ref("client_customer_id")),
      client_human_id: make.fn.coalesce(make.val(values.client_human_id), make.ref("client_human_id")),
      device_id: make.fn.coalesce(make.val(values.device_id), make.ref("device_id")),
      active: values.active,
    }))
    .where("domain_id", "=", values.domain_id)
    .where("prove_id", "=", values.prove_id),
);

/** A row if the person is enrolled. */
export const selectIsEnrolled = statement<{ domain_id: string; prove_id: string }, Pick<EnrolledIdentityRow, "active">>(
  (db, values) =>
    db
      .selectFrom("enrolled_identities")
      .select("active")
      .where("prove_id", "=", values.prove_id)
      .where("domain_id", "=", values.domain_id),
);

const enrolledOf = (db: Builder, domainId: string) =>
  db
    .selectFrom("enrolled_identities")
    .innerJoin("prove_ids", "prove_ids.id", "enrolled_identities.prove_id")
    .selectAll("enrolled_identities")
    .select("prove_ids.person")
    .where("enrolled_identities.domain_id", "=", domainId);

export const selectEnrolled = statement<{ domain_id: string; prove_id: string }, EnrolledIdentity>((db, values) =>
  enrolledOf(db, values.domain_id).where("enrolled_identities.prove_id", "=", values.prove_id),
);

export const selectEnrolledByNumber = statement<{ domain_id: string; number_hash: string }, EnrolledIdentity>(
  (db, values) =>
    enrolledOf(db, values.domain_id)
      .where("enrolled_identities.number_hash", "=", values.number_hash)
      .orderBy("enrolled_identities.id"),
);

/** @param after place of the last one of the page before; empty for the first page */
export const selectEnrolledPage = statement<
  { domain_id: string; after: string; only_active: boolean; limit: number },
  Pick<EnrolledIdentityRow, "id" | "prove_id">
>((db, values) =>
  db
    .selectFrom("enrolled_identities")
    .select(["id", "prove_id"])
    .where("domain_id", "=", values.domain_id)
    .where("id", ">", values.after)
    .where("active", ">=", values.only_active)
    .orderBy("id")
    .limit(values.limit),
);

export const setEnrolledActive = statement<{ domain_id: string; prove_id: string; active: boolean }>((db, values) =>
  db
    .updateTable("enrolled_identities")
    .set({ active: values.active })
    .where("domain_id", "=", values.domain_id)
    .where("prove_id", "=", values.prove_id),
);

export const deleteEnrolled = statement<{ domain_id: string; prove_id: string }>((db, values) =>
  db
    .deleteFrom("enrolled_identities")
    .where("domain_id", "=", values.domain_id)
    .where("prove_id", "=", values.prove_id),
);

/** Of a type there is one per person and issuer: a later value takes the place of the earlier one. */
export const putAttribute = statement<IdentityAttributeRow>((db, values) =>
  db
    .insertInto("identity_attributes")
    .values({
      prove_id: values.prove_id,
      attribute_type: values.attribute_type,
      value_sealed: values.value_sealed,
      created_at: values.created_at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["prove_id", "attribute_type"])
        .doUpdateSet({ value_sealed: values.value_sealed, created_at: values.created_at }),
    ),
);

export const selectAttributes = statement<{ prove_id: string }, IdentityAttributeRow>((db, { prove_id }) =>
  db.selectFrom("identity_attributes").selectAll().where("prove_id", "=", prove_id).orderBy("attribute_type"),
);

export const deleteAttributes = statement<{ prove_id: string }>((db, { prove_id }) =>
  db.deleteFrom("identity_attributes").where("prove_id", "=", prove_id),
);
