/** All rows of a store, to see what a call changed. */
import { readFileSync } from "node:fs";
import type { Tables } from "../src/store/schema.ts";
import { statement } from "../src/store/statement.ts";
import type { TestPlatform } from "./harness.ts";

/** All tables of the schema. */
const schema = readFileSync(new URL("../src/store/schema.ts", import.meta.url), "utf8");
const everything = [...schema.matchAll(/^ {2}(\w+): \w+;$/gm)].map(([, name = ""]) => {
  const all = statement<object, object>((db) => db.selectFrom(name as keyof Tables).selectAll());
  return [name, all] as const;
});

/** A line per row: its table and its columns. */
export async function allRows({ platform }: TestPlatform): Promise<Set<string>> {
  const found = everything.map(async ([name, all]) =>
    (await platform.store.read(all, {})).map((row) => `${name} ${JSON.stringify(row)}`),
  );
  return new Set((await Promise.all(found)).flat());
}
