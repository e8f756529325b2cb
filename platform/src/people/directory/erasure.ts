/**
 * Erases all data of a person. Every table has an entry, either a statement or the reason why nothing is erased, so a new
 * table does not compile without that decision.
 */
import { deleteJob } from "../../store/tables/jobs.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import type { Tables } from "../../store/schema.ts";
import { type Builder, type Statement, statement, type Write, write } from "../../store/statement.ts";
import { selectDomains } from "../../store/tables/clients.ts";
import { jobsOfPerson } from "./jobs-of-person.ts";

interface Person {
  /** ID in the identity source. */
  readonly person: string;
  /** E.164. */
  readonly phoneNumber: string;
}

interface Erased extends Person {
  /** Keyed hash of the phone number in one domain. */
  readonly numberHash: string;
}

const proveIdsOf = (db: Builder, { person }: Erased) =>
  db.selectFrom("prove_ids").select("prove_ids.id").where("prove_ids.person", "=", person);

const possessionsOf = (db: Builder, erased: Erased) =>
  db
    .selectFrom("possessions")
    .select("possessions.id")
    .where((make) => make.or([make("numberHash", "=", erased.numberHash), make("number", "=", erased.phoneNumber)]));

const messagesOf = (db: Builder, erased: Erased) =>
  db.selectFrom("messages").select("messages.id").where("messages.numberHash", "=", erased.numberHash);

/** Deletes the rows that belong to the person's possession checks. */
const ofPossessions = (
  table: "client_answers" | "passkey_ceremonies" | "links" | "carrier_visits" | "unify_sessions",
) =>
  statement<Erased>((db, erased) =>
    db.deleteFrom(table as "links").where("possessionId", "in", possessionsOf(db, erased)),
  );

const ofPerson = (table: "flows" | "verification_flows" | "prove_ids") =>
  statement<Erased>((db, { person }) => db.deleteFrom(table as "flows").where("person", "=", person));

/** Deletes rows by the number's hash in one domain, and by the person's IDs in any domain. */
const ofNumberOrId = (table: "devices" | "enrolled_identities") =>
  statement<Erased>((db, erased) =>
    db
      .deleteFrom(table as "devices")
      .where((make) =>
        make.or([make("numberHash", "=", erased.numberHash), make("proveId", "in", proveIdsOf(db, erased))]),
      ),
  );

/** Ordered: rows found through another row are deleted before it. A string is the reason why nothing is erased. */
const erasures: Readonly<Record<keyof Tables, Statement<Erased> | string>> = {
  client_answers: ofPossessions("client_answers"),
  passkey_ceremonies: ofPossessions("passkey_ceremonies"),
  links: ofPossessions("links"),
  carrier_visits: ofPossessions("carrier_visits"),
  unify_sessions: ofPossessions("unify_sessions"),
  jobs: statement((db, erased) =>
    db
      .deleteFrom("jobs")
      .where((make) =>
        make.or([make("subject", "in", possessionsOf(db, erased)), make("subject", "in", messagesOf(db, erased))]),
      ),
  ),
  messages: statement((db, erased) => db.deleteFrom("messages").where("id", "in", messagesOf(db, erased))),
  possessions: statement((db, erased) => db.deleteFrom("possessions").where("id", "in", possessionsOf(db, erased))),
  emulated_visits: statement((db, { phoneNumber }) =>
    db.deleteFrom("emulated_visits").where("phoneNumber", "=", phoneNumber),
  ),
  flows: ofPerson("flows"),
  verification_flows: ofPerson("verification_flows"),
  passkeys: statement((db, erased) =>
    db
      .deleteFrom("passkeys")
      .where((make) =>
        make.or([
          make("deviceId", "in", db.selectFrom("devices").select("id").where("numberHash", "=", erased.numberHash)),
          make("deviceId", "in", db.selectFrom("devices").select("id").where("proveId", "in", proveIdsOf(db, erased))),
        ]),
      ),
  ),
  devices: ofNumberOrId("devices"),
  enrolled_identities: ofNumberOrId("enrolled_identities"),
  identity_attributes: statement((db, erased) =>
    db.deleteFrom("identity_attributes").where("proveId", "in", proveIdsOf(db, erased)),
  ),
  prove_ids: ofPerson("prove_ids"),
  people: statement((db, { person }) => db.deleteFrom("people").where("id", "=", person)),
  people_imports: "only counts of rows",
  directory_keys: "shared by all people",
  test_people: "fictitious people",
  installation: "no personal data",
  domains: "belongs to a tenant",
  clients: "belongs to a tenant",
  client_secrets: "belongs to a tenant",
  domain_links: "belongs to two tenants",
  webhooks: "belongs to a tenant",
  signing_keys: "belongs to the platform",
  token_revocations: "hashes of tokens, which identify nobody",
  idempotent_calls: "sealed, found only by a keyed hash of the call, deleted within a day",
  counts: "stored under keyed hashes, deleted after their window",
  used_challenges: "random numbers",
  audit_log: "identifies people by keyed hashes",
};

export const allTables = Object.keys(erasures) as (keyof Tables)[];

export const erasedTables: readonly (keyof Tables)[] = allTables.filter((table) => typeof erasures[table] !== "string");

/** Returns the writes that erase a person. */
export async function erasureOf(
  platform: Pick<PeopleDependencies, "store" | "masterKey">,
  erased: Person,
): Promise<Write[]> {
  const domains = await platform.store.read(selectDomains, {});
  const hashes = domains.map(({ id }) => numberHash(platform, id, erased.phoneNumber));
  const jobs = await jobsOfPerson(platform, erased);
  return [
    ...jobs.map((id) => write(deleteJob, { id })),
    ...Object.values(erasures).flatMap((erasure) =>
      typeof erasure === "string" ? [] : hashes.map((hash) => write(erasure, { ...erased, numberHash: hash })),
    ),
  ];
}
