/** Creates the tables of a new database, or applies the steps that an older one lacks. */
import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations, type Steps } from "./index.ts";

export async function migrate(database: Kysely<unknown>, steps: Steps): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => steps } });
  // A database with an unknown step stays unchanged.
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const applied = await sql
    .raw<AppliedStep>(SELECT_APPLIED_STEPS)
    .execute(database)
    .catch(() => undefined);
  assertKnownSteps(applied?.rows ?? [], steps);
  throw error;
}

export const SELECT_APPLIED_STEPS = "SELECT name FROM kysely_migration ORDER BY name";

export interface AppliedStep {
  readonly name: string;
}

/** @throws Error that names the fix for a database of another version */
export function assertKnownSteps(applied: readonly AppliedStep[], steps: Steps = migrations): void {
  const unknown = applied.findLast(({ name }) => !Object.hasOwn(steps, name));
  if (!unknown) return;
  throw new Error(
    `the database has the schema '${unknown.name}', which this version does not know; ` +
      "use the version that created it, or an empty folder or database",
  );
}
