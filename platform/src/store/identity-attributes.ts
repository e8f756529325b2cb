/** Statements on the attributes that domains keep of people. */
import { statement } from "./statement.ts";

export interface IdentityAttributeRow {
  /** Under which the issuing domain knows the person, and which tells the domain too. */
  readonly prove_id: string;
  readonly attribute_type: string;
  readonly value_sealed: string;
  readonly created_at: number;
}

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
