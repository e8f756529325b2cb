/** The tables and their rows. Times are milliseconds since 1970, IDs are text. */
import type {
  AuditEntryRow,
  IdempotentCallRow,
  InstallationRow,
  SigningKeyRow,
  TokenRevocationRow,
} from "./rows/installation.ts";
import type {
  CarrierVisitRow,
  EmulatedVisitRow,
  DeviceRow,
  UsedChallengeRow,
  LinkRow,
  PasskeyCeremonyRow,
  PasskeyRow,
} from "./rows/authenticators.ts";
import type { CountRow, JobRow, MessageRow, WebhookRow } from "./rows/delivery.ts";
import type { DomainLinkRow, ClientRow, ClientSecretRow, DomainRow } from "./rows/clients.ts";
import type {
  EnrolledIdentityRow,
  IdentityAttributeRow,
  DirectoryKeyRow,
  PeopleImportRow,
  PersonRow,
  ProveIdRow,
  TestPersonRow,
} from "./rows/people.ts";
import type { FlowRow, VerificationFlowRow, ClientAnswerRow, PossessionRow, UnifySessionRow } from "./rows/flows.ts";

export interface Tables {
  installation: InstallationRow;
  domains: DomainRow;
  clients: ClientRow;
  client_secrets: ClientSecretRow;
  signing_keys: SigningKeyRow;
  flows: FlowRow;
  verification_flows: VerificationFlowRow;
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
  devices: DeviceRow;
  passkeys: PasskeyRow;
  passkey_ceremonies: PasskeyCeremonyRow;
  unify_sessions: UnifySessionRow;
  used_challenges: UsedChallengeRow;
  test_people: TestPersonRow;
}
