/** What the platform asks of a database. */
import type { Statement, Write } from "./statement.ts";

export interface Store {
  /** The rows of a query. Sees every unit that has been answered, none that has not. */
  read<A extends object, R>(query: Statement<A, R>, values: A): Promise<R[]>;
  /**
   * Does a unit of work: all of it or nothing. Resolves once it is durable; false when a guarded write found that
   * somebody else was first, and then nothing of the unit is done.
   */
  commit(unit: readonly Write[]): Promise<boolean>;
  /** Runs `work` while no other node, and nobody else here, runs one of the same name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Finishes what it was given, then lets go of the database. */
  close(): Promise<void>;
}

export const readOne = async <A extends object, R>(
  store: Store,
  query: Statement<A, R>,
  values: A,
): Promise<R | undefined> => (await store.read(query, values))[0];
