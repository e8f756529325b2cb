/** The tables of the code, and the states and transitions that walks have reached. */
import { machines } from "../../src/operations/flows/machine.ts";
import { machine } from "../../src/possession/machine.ts";
import { unifyMachine } from "../../src/operations/unify/machine.ts";

const tables = { ...machines, unify: unifyMachine, possession: machine };
export type TableName = keyof typeof tables;

const rows = Object.entries<Readonly<Record<string, object>>>(tables).flatMap(([table, states]) =>
  Object.entries(states).map(([state, moves]) => ({ table, state, events: Object.keys(moves) })),
);

/** All states and transitions of the tables. */
export const states: readonly string[] = rows.map(({ table, state }) => `${table}: ${state}`);
export const transitions: readonly string[] = rows.flatMap(({ table, state, events }) =>
  events.map((event) => `${table}: ${state}, ${event}`),
);

/** States and transitions that a model went through, as they are listed. */
export interface Walked {
  readonly seen: readonly string[];
}

export const took = ({ seen }: Walked, table: TableName, from: string, event: string, to: string): Walked => ({
  seen: [...seen, `${table}: ${from}`, `${table}: ${from}, ${event}`, `${table}: ${to}`],
});
