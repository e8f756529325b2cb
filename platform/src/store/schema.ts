/** The tables, with one row each. Times are milliseconds since 1970, ids are text, flags are 0 or 1. */
import type { AuditEntryRow } from "./audit-log.ts";
import type { CarrierVisitRow, EmulatedVisitRow } from "./carrier-visits.ts";
import type { CountRow } from "./counts.ts";
import type { DomainLinkRow } from "./domain-links.ts";
import type { EnrolledIdentityRow } from "./enrolled-identities.ts";
import type { FlowRow } from "./flows.ts";
import type { IdentityAttributeRow } from "./identity-attributes.ts";
import type { IdempotentCallRow } from "./idempotent-calls.ts";
import type { InstallationRow } from "./installation.ts";
import type { LinkRow } from "./links.ts";
import type { JobRow } from "./jobs.ts";
import type { MessageRow } from "./messages.ts";
import type { ClientAnswerRow, PossessionRow } from "./possessions.ts";
import type { DirectoryKeyRow, PeopleImportRow, PersonRow } from "./people.ts";
import type { ProveIdRow } from "./prove-ids.ts";
import type { SigningKeyRow } from "./signing-keys.ts";
import type { TokenRevocationRow } from "./token-revocations.ts";
import type { ClientRow, ClientSecretRow, DomainRow } from "./tenants.ts";
import type { WebhookRow } from "./webhooks.ts";

export interface Tables {
  installation: InstallationRow;
  domains: DomainRow;
  clients: ClientRow;
  client_secrets: ClientSecretRow;
  signing_keys: SigningKeyRow;
  flows: FlowRow;
  possessions: PossessionRow;
  client_answers: ClientAnswerRow;
  prove_ids: ProveIdRow;
  carrier_visits: CarrierVisitRow;
  emulated_visits: EmulatedVisitRow;
  links: LinkRow;
  directory_keys: DirectoryKeyRow;
  people: PersonRow;
  people_imports: PeopleImportRow;
  messages: MessageRow;
  jobs: JobRow;
  webhooks: WebhookRow;
  counts: CountRow;
  enrolled_identities: EnrolledIdentityRow;
  audit_log: AuditEntryRow;
  domain_links: DomainLinkRow;
  identity_attributes: IdentityAttributeRow;
  token_revocations: TokenRevocationRow;
  idempotent_calls: IdempotentCallRow;
}
