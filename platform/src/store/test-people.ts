/** Statements on the test people that users added to the sandbox. */
import { statement } from "./statement.ts";

export interface TestPersonRow {
  /** As it was given; that is how the sandbox finds people first. */
  readonly phone_number: string;
  readonly sealed: string;
}

export const selectTestPeople = statement<object, TestPersonRow>((db) =>
  db.selectFrom("test_people").selectAll().orderBy("phone_number"),
);

/** Somebody of the same number is replaced. */
export const saveTestPerson = statement<TestPersonRow>((db, { phone_number, sealed }) =>
  db
    .insertInto("test_people")
    .values({ phone_number, sealed })
    .onConflict((conflict) => conflict.column("phone_number").doUpdateSet({ sealed })),
);
