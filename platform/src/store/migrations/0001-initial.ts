/** The tables of the first release. Until then, schema changes edit this file. */
import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

type Database = Kysely<unknown>;
type Column = ColumnDefinitionBuilder;

const primaryKey = (column: Column) => column.primaryKey();
const notNull = (column: Column) => column.notNull();
const notNullUnique = (column: Column) => column.notNull().unique();
const domainId = (column: Column) => column.notNull().references("domains.id");

export const initial: Migration = {
  async up(db: Database) {
    await createInstallation(db);
    await createClients(db);
    await createOauth(db);
    await createIdempotentCalls(db);
    await createPeople(db);
    await createIdentities(db);
    await createFlows(db);
    await createPossessions(db);
    await createDevices(db);
    await createPasskeys(db);
    await createLinks(db);
    await createCarrierVisits(db);
    await createMessages(db);
    await createJobs(db);
  },
};

async function createInstallation(db: Database): Promise<void> {
  await db.schema.createTable("installation").addColumn("key_check", "text", notNull).execute();
  await db.schema
    .createTable("audit_log")
    .addColumn("id", "text", primaryKey)
    .addColumn("at", "bigint", notNull)
    .addColumn("actor", "text", notNull)
    .addColumn("action", "text", notNull)
    .addColumn("subject", "text", notNull)
    .addColumn("details", "text")
    .modifyEnd(byPrimaryKey)
    .execute();
}

async function createClients(db: Database): Promise<void> {
  await db.schema
    .createTable("domains")
    .addColumn("id", "text", primaryKey)
    .addColumn("name", "text", notNull)
    .addColumn("tier", "text", notNull)
    .addColumn("created_at", "bigint", notNull)
    .execute();
  await db.schema
    .createTable("clients")
    .addColumn("id", "text", primaryKey)
    .addColumn("domain_id", "text", domainId)
    .addColumn("product", "text")
    .addColumn("created_at", "bigint", notNull)
    .addColumn("revoked_at", "bigint")
    .execute();
  await db.schema
    .createTable("client_secrets")
    .addColumn("id", "text", primaryKey)
    .addColumn("client_id", "text", (column) => column.notNull().references("clients.id").onDelete("cascade"))
    .addColumn("hash", "text", notNull)
    .addColumn("created_at", "bigint", notNull)
    .addColumn("expires_at", "bigint")
    .execute();
  await db.schema.createIndex("client_secrets_client").on("client_secrets").column("client_id").execute();
  await db.schema
    .createTable("domain_links")
    .addColumn("from_domain", "text", domainId)
    .addColumn("to_domain", "text", domainId)
    .addColumn("state", "text", notNull)
    .addColumn("scopes", "text", notNull)
    .addColumn("requested_at", "bigint", notNull)
    .addColumn("accepted_at", "bigint")
    .addPrimaryKeyConstraint("domain_links_key", ["from_domain", "to_domain"])
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("domain_links_to").on("domain_links").column("to_domain").execute();
}

async function createOauth(db: Database): Promise<void> {
  await db.schema
    .createTable("signing_keys")
    .addColumn("kid", "text", primaryKey)
    .addColumn("algorithm", "text", notNull)
    .addColumn("public_key", "text", notNull)
    .addColumn("private_key", "text", notNull)
    .addColumn("created_at", "bigint", notNull)
    .addColumn("succeeds", "text", notNull)
    .addColumn("active_from", "bigint", notNull)
    .execute();
  await db.schema.createIndex("signing_keys_succeeds").on("signing_keys").column("succeeds").unique().execute();
  await db.schema
    .createTable("token_revocations")
    .addColumn("jti_hash", "text", primaryKey)
    .addColumn("revoked_at", "bigint", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema
    .createIndex("token_revocations_time")
    .on("token_revocations")
    .columns(["revoked_at", "jti_hash"])
    .execute();
  await db.schema.createIndex("token_revocations_expiry").on("token_revocations").column("expires_at").execute();
}

async function createIdempotentCalls(db: Database): Promise<void> {
  await db.schema
    .createTable("idempotent_calls")
    .addColumn("key_hash", "text", primaryKey)
    .addColumn("request_hash", "text", notNull)
    .addColumn("claim", "text", notNull)
    .addColumn("state", "text", notNull)
    .addColumn("answer", "text")
    .addColumn("claimed_until", "bigint", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("idempotent_calls_expiry").on("idempotent_calls").column("expires_at").execute();
}

async function createPeople(db: Database): Promise<void> {
  await db.schema
    .createTable("directory_keys")
    .addColumn("id", "text", primaryKey)
    .addColumn("sealed", "text", notNull)
    .addColumn("created_at", "bigint", notNull)
    .execute();
  await db.schema
    .createTable("people")
    .addColumn("id", "text", primaryKey)
    .addColumn("key_id", "text", (column) => column.notNull().references("directory_keys.id"))
    .addColumn("sealed", "text", notNull)
    .addColumn("imported_at", "bigint", notNull)
    .execute();
  await db.schema.createIndex("people_key").on("people").column("key_id").execute();
  await db.schema
    .createTable("people_imports")
    .addColumn("id", "text", primaryKey)
    .addColumn("rows_done", "bigint", notNull)
    .addColumn("rows_refused", "bigint", notNull)
    .addColumn("updated_at", "bigint", notNull)
    .execute();
  await db.schema
    .createTable("test_people")
    .addColumn("phone_number", "text", primaryKey)
    .addColumn("sealed", "text", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema
    .createTable("prove_ids")
    .addColumn("id", "text", primaryKey)
    .addColumn("domain_id", "text", domainId)
    .addColumn("person", "text", notNull)
    .addColumn("created_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
}

async function createIdentities(db: Database): Promise<void> {
  await db.schema
    .createTable("enrolled_identities")
    .addColumn("domain_id", "text", domainId)
    .addColumn("id", "text", notNull)
    .addColumn("prove_id", "text", notNullUnique)
    .addColumn("number_hash", "text", notNull)
    .addColumn("number_sealed", "text", notNull)
    .addColumn("client_customer_id", "text")
    .addColumn("client_human_id", "text")
    .addColumn("device_id", "text")
    .addColumn("active", "integer", notNull)
    .addColumn("created_at", "bigint", notNull)
    .addPrimaryKeyConstraint("enrolled_identities_key", ["domain_id", "id"])
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("enrolled_identities_number").on("enrolled_identities").column("number_hash").execute();
  await db.schema
    .createTable("identity_attributes")
    .addColumn("prove_id", "text", (column) => column.notNull().references("prove_ids.id"))
    .addColumn("attribute_type", "text", notNull)
    .addColumn("value_sealed", "text", notNull)
    .addColumn("created_at", "bigint", notNull)
    .addPrimaryKeyConstraint("identity_attributes_key", ["prove_id", "attribute_type"])
    .modifyEnd(byPrimaryKey)
    .execute();
}

async function createFlows(db: Database): Promise<void> {
  await db.schema
    .createTable("flows")
    .addColumn("id", "text", primaryKey)
    .addColumn("domain_id", "text", notNull)
    .addColumn("client_id", "text", notNull)
    .addColumn("product", "text", notNull)
    .addColumn("state", "text", notNull)
    .addColumn("person", "text", notNull)
    .addColumn("challenge_at_start", "text", notNull)
    .addColumn("possession_id", "text", notNull)
    .addColumn("verdict", "text")
    .addColumn("created_at", "bigint", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema
    .createTable("verification_flows")
    .addColumn("id", "text", primaryKey)
    .addColumn("domain_id", "text", notNull)
    .addColumn("person", "text", notNull)
    .addColumn("possession_id", "text")
    .addColumn("is_verified", "integer", notNull)
    .addColumn("evaluation", "text", notNull)
    .addColumn("client_customer_id", "text")
    .addColumn("client_human_id", "text")
    .addColumn("is_enrolled", "integer", notNull)
    .addColumn("created_at", "bigint", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema
    .createTable("unify_sessions")
    .addColumn("id", "text", primaryKey)
    .addColumn("domain_id", "text", notNull)
    .addColumn("state", "text", notNull)
    .addColumn("possession_id", "text", notNull)
    .addColumn("check_reputation", "integer", notNull)
    .addColumn("client_request_id", "text")
    .addColumn("client_customer_id", "text")
    .addColumn("client_human_id", "text")
    .addColumn("created_at", "bigint", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
}

async function createPossessions(db: Database): Promise<void> {
  await db.schema
    .createTable("possessions")
    .addColumn("id", "text", primaryKey)
    .addColumn("domain_id", "text", notNull)
    .addColumn("tier", "text", notNull)
    .addColumn("client_id", "text", notNull)
    .addColumn("state", "text", notNull)
    .addColumn("without_client", "integer", notNull)
    .addColumn("plan", "text", notNull)
    .addColumn("settings", "text", notNull)
    .addColumn("message_template", "text")
    .addColumn("step", "text", notNull)
    .addColumn("number_hash", "text")
    .addColumn("number", "text")
    .addColumn("numbers_left", "integer", notNull)
    .addColumn("messages_left", "integer", notNull)
    .addColumn("device_id", "text")
    .addColumn("proven_by", "text")
    .addColumn("failure", "text")
    .addColumn("otp_attempts_left", "integer", notNull)
    .addColumn("otp_code_hash", "text")
    .addColumn("otp_expires_at", "bigint")
    .addColumn("changes", "integer", notNull)
    .addColumn("created_at", "bigint", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema
    .createTable("client_answers")
    .addColumn("possession_id", "text", notNull)
    .addColumn("request_hash", "text", notNull)
    .addColumn("answer", "text", notNull)
    .addColumn("answered_at", "bigint", notNull)
    .addPrimaryKeyConstraint("client_answers_key", ["possession_id", "request_hash"])
    .execute();
  await db.schema.createIndex("client_answers_age").on("client_answers").column("answered_at").execute();
}

async function createDevices(db: Database): Promise<void> {
  await db.schema
    .createTable("devices")
    .addColumn("id", "text", primaryKey)
    .addColumn("domain_id", "text", domainId)
    .addColumn("key_id", "text", notNull)
    .addColumn("public_key", "text", notNull)
    .addColumn("state", "text", notNull)
    .addColumn("name", "text")
    .addColumn("capabilities", "text", notNull)
    .addColumn("number_hash", "text")
    .addColumn("number_sealed", "text")
    .addColumn("bound_at", "bigint")
    .addColumn("prove_id", "text")
    .addColumn("client_customer_id", "text")
    .addColumn("client_human_id", "text")
    .addColumn("created_at", "bigint", notNull)
    .addColumn("last_used_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("devices_key").on("devices").columns(["domain_id", "key_id"]).unique().execute();
  await db.schema.createIndex("devices_number").on("devices").column("number_hash").execute();
  await db.schema.createIndex("devices_last_use").on("devices").column("last_used_at").execute();
  await db.schema
    .createTable("used_challenges")
    .addColumn("challenge", "text", primaryKey)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("used_challenges_expiry").on("used_challenges").column("expires_at").execute();
}

async function createPasskeys(db: Database): Promise<void> {
  await db.schema
    .createTable("passkeys")
    .addColumn("domain_id", "text", domainId)
    .addColumn("credential_id", "text", notNull)
    .addColumn("device_id", "text")
    .addColumn("rp_id", "text", notNull)
    .addColumn("user_handle", "text", notNull)
    .addColumn("public_key", "text", notNull)
    .addColumn("counter", "bigint", notNull)
    .addColumn("transports", "text", notNull)
    .addColumn("backup_eligible", "integer", notNull)
    .addColumn("backed_up", "integer", notNull)
    .addColumn("created_at", "bigint", notNull)
    .addColumn("last_used_at", "bigint", notNull)
    .addPrimaryKeyConstraint("passkeys_key", ["domain_id", "credential_id"])
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("passkeys_device").on("passkeys").column("device_id").execute();
  await db.schema.createIndex("passkeys_last_use").on("passkeys").column("last_used_at").execute();
  await db.schema
    .createTable("passkey_ceremonies")
    .addColumn("possession_id", "text", primaryKey)
    .addColumn("state", "text", notNull)
    .addColumn("may_create", "integer", notNull)
    .addColumn("challenge_hash", "text", notNull)
    .addColumn("origin", "text", notNull)
    .addColumn("rp_id", "text", notNull)
    .addColumn("user_handle", "text", notNull)
    .addColumn("device_id", "text")
    .addColumn("credential_id", "text")
    .addColumn("user_verified", "integer", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
}

async function createLinks(db: Database): Promise<void> {
  await db.schema
    .createTable("links")
    .addColumn("possession_id", "text", notNull)
    .addColumn("token_hash", "text", notNullUnique)
    .addColumn("same_device", "integer", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .addColumn("settles_at", "bigint")
    .addColumn("opened_at", "bigint")
    .addColumn("proved", "integer")
    .addColumn("phone_match", "text")
    .addColumn("ip_match", "text")
    .addPrimaryKeyConstraint("links_key", ["possession_id", "token_hash"])
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("links_due").on("links").column("settles_at").execute();
}

async function createCarrierVisits(db: Database): Promise<void> {
  await db.schema
    .createTable("carrier_visits")
    .addColumn("possession_id", "text", primaryKey)
    .addColumn("reference", "text", notNull)
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema
    .createTable("emulated_visits")
    .addColumn("id", "text", primaryKey)
    .addColumn("token_hash", "text", notNullUnique)
    .addColumn("vfp_hash", "text", notNull)
    .addColumn("phone_number", "text")
    .addColumn("implementation", "text", notNull)
    .addColumn("visited_at", "bigint")
    .addColumn("expires_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
}

async function createMessages(db: Database): Promise<void> {
  await db.schema
    .createTable("messages")
    .addColumn("id", "text", primaryKey)
    .addColumn("domain_id", "text", notNull)
    .addColumn("possession_id", "text", notNull)
    .addColumn("number_hash", "text", notNull)
    .addColumn("number_sealed", "text", notNull)
    .addColumn("kind", "text", notNull)
    .addColumn("text", "text", notNull)
    .addColumn("state", "text", notNull)
    .addColumn("attempts", "integer", notNull)
    .addColumn("last_error", "text")
    .addColumn("created_at", "bigint", notNull)
    .addColumn("sent_at", "bigint")
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema
    .createTable("counts")
    .addColumn("key", "text", primaryKey)
    .addColumn("count", "integer", notNull)
    .addColumn("ends_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("counts_end").on("counts").column("ends_at").execute();
}

async function createJobs(db: Database): Promise<void> {
  await db.schema
    .createTable("jobs")
    .addColumn("id", "text", primaryKey)
    .addColumn("kind", "text", notNull)
    .addColumn("domain_id", "text", notNull)
    .addColumn("subject", "text", notNull)
    .addColumn("payload", "text", notNull)
    .addColumn("state", "text", notNull)
    .addColumn("attempts", "integer", notNull)
    .addColumn("run_at", "bigint", notNull)
    .addColumn("last_error", "text")
    .addColumn("created_at", "bigint", notNull)
    .addColumn("ended_at", "bigint")
    .addColumn("kept_until", "bigint")
    .modifyEnd(byPrimaryKey)
    .execute();
  await db.schema.createIndex("jobs_due").on("jobs").columns(["state", "run_at"]).execute();
  await db.schema.createIndex("jobs_kept").on("jobs").column("kept_until").execute();
  await db.schema.createIndex("jobs_domain").on("jobs").columns(["domain_id", "kind", "id"]).execute();
  await db.schema
    .createTable("webhooks")
    .addColumn("domain_id", "text", (column) => column.primaryKey().references("domains.id"))
    .addColumn("url", "text", notNull)
    .addColumn("secret", "text", notNull)
    .addColumn("created_at", "bigint", notNull)
    .addColumn("changed_at", "bigint", notNull)
    .modifyEnd(byPrimaryKey)
    .execute();
}
