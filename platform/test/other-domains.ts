/** Additional domains, for tests of isolation. */
import { randomUUID } from "node:crypto";
import type { ParametersOf, RequestOf, ResponseOf, Slug } from "@proofline/contract";
import { clientSecretRow } from "../src/oauth/client-secret.ts";
import type { Credentials } from "../src/server/options.ts";
import { newId } from "../src/store/id.ts";
import { insertClient, insertClientSecret, insertDomain, selectDomains } from "../src/store/tables/clients.ts";
import type { Product, Tier } from "../src/store/rows/clients.ts";
import { write } from "../src/store/statement.ts";
import type { Answer, TestPlatform } from "./harness.ts";

export interface NewClient {
  readonly product?: Product;
  /** Tier of a new domain for the client; the first domain by default. */
  readonly domainOfTier?: Tier;
  /** ID of the new domain, random by default; without `domainOfTier` that of an existing domain. */
  readonly pcid?: string;
}

/** A client in a new domain, with the calls of the harness's first client. */
export interface OtherDomain {
  readonly pcid: string;
  readonly bearer: string;
  /** Options of the SDK. */
  readonly credentials: { readonly clientID: string; readonly clientSecret: string };
  callWith<S extends Slug>(slug: S, parameters: ParametersOf<S>, body?: RequestOf<S>): Promise<Answer<ResponseOf<S>>>;
}

export async function addDomain(running: TestPlatform, tenant: NewClient = {}): Promise<OtherDomain> {
  const { clientId, clientSecret } = await addClient(running, { domainOfTier: "sandbox", ...tenant });
  const bearer = await running.tokenFor({ clientId, clientSecret });
  const { body } = await running.callWith("v3-domain-id", {}, { bearer });
  return {
    pcid: body.pcid,
    bearer,
    credentials: { clientID: clientId, clientSecret },
    callWith: (slug, parameters, given) =>
      running.callWith(slug, parameters, { bearer, ...(given && { body: given }) }),
  };
}

export async function addClient(
  { platform }: TestPlatform,
  { product, domainOfTier, pcid }: NewClient,
): Promise<Credentials> {
  const { store, clock } = platform;
  const createdAt = clock.now();
  const [first] = await store.read(selectDomains, {});
  const domain = { id: pcid ?? newId(clock), name: "another", tier: domainOfTier ?? "sandbox", createdAt };
  const credentials = { clientId: randomUUID(), clientSecret: randomUUID() };
  const domainId = domainOfTier ? domain.id : (pcid ?? first?.id ?? "");
  await store.commit([
    ...(domainOfTier ? [write(insertDomain, domain)] : []),
    write(insertClient, {
      id: credentials.clientId,
      domainId,
      product: product ?? null,
      createdAt,
      revokedAt: null,
    }),
    write(insertClientSecret, clientSecretRow(platform, credentials.clientId, credentials.clientSecret)),
  ]);
  return credentials;
}
