import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { databaseToFill } from "../../../test/filled-database.ts";
import { MasterKey } from "../../store/keys/master-key.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import type { Tables } from "../../store/schema.ts";
import { erasureOf } from "./erasure.ts";

/** Tables without data of a person, or whose rows cannot be attributed to one. */
const unaffected = [
  "audit_log",
  "client_secrets",
  "clients",
  "counts",
  "directory_keys",
  "domain_links",
  "domains",
  "idempotent_calls",
  "installation",
  "people_imports",
  "signing_keys",
  "test_people",
  "token_revocations",
  "used_challenges",
  "webhooks",
] as const satisfies readonly (keyof Tables)[];

const valuesOfPerson = (masterKey: MasterKey, name: string, phone_number: string) => {
  const person = `person ${name}`;
  const possession_id = `possession ${name}`;
  const prove_id = `id ${name}`;
  const device_id = `device ${name}`;
  const ids: Partial<Record<keyof Tables, string>> = {
    possessions: possession_id,
    prove_ids: prove_id,
    people: person,
    devices: device_id,
    domains: `domain ${name}`,
  };
  const number_hash = numberHash({ masterKey }, "domain one", phone_number);
  const columns = { person, phone_number, possession_id, prove_id, device_id, number_hash, subject: possession_id };
  return (table: string) => ({ ...columns, ...(table in ids && { id: ids[table as keyof Tables] ?? "" }) });
};

test("erasureOf deletes all rows of the person in every table, and no rows of others", async () => {
  const { store, tables, fill, count } = await databaseToFill();
  const masterKey = new MasterKey(randomBytes(32));
  const erased = valuesOfPerson(masterKey, "one", "+12125550101");
  const other = valuesOfPerson(masterKey, "two", "+12125550102");
  for (const table of tables) {
    fill(table, erased(table));
    fill(table, other(table));
  }
  await store.commit(await erasureOf({ store, masterKey }, { person: "person one", phoneNumber: "+12125550101" }));
  for (const table of tables) assert.ok(count(table) > 0, `${table} lost another person's row`);
  assert.deepEqual(tables.filter((table) => count(table) === 2).toSorted(), unaffected);
});

test("erasureOf deletes devices that are linked only by the number's hash", async () => {
  const { store, fill, count } = await databaseToFill();
  const masterKey = new MasterKey(randomBytes(32));
  const values = valuesOfPerson(masterKey, "one", "+12125550101")("devices");
  fill("domains", { id: "domain one" });
  fill("devices", { ...values, prove_id: "none" });
  await store.commit(await erasureOf({ store, masterKey }, { person: "person one", phoneNumber: "+12125550101" }));
  assert.equal(count("devices"), 0);
});
