/** The interface of a database to the platform. */
import type { Statement, Write } from "./statement.ts";

export interface Store {
  /** Returns the rows of a query. It sees every acknowledged unit, and no other. */
  read<A extends object, R>(query: Statement<A, R>, values: A): Promise<R[]>;
  /**
   * Runs a unit of work atomically. Resolves once it is durable; resolves to false, with nothing done, if a guarded
   * write changed no row because another call was first.
   */
  commit(unit: readonly Write[]): Promise<boolean>;
  /** Runs `work` while neither another node nor another caller runs one of the same name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Completes the accepted work, then closes the database. */
  close(): Promise<void>;
}

export const readOne = async <A extends object, R>(
  store: Store,
  query: Statement<A, R>,
  values: A,
): Promise<R | undefined> => (await store.read(query, values))[0];
