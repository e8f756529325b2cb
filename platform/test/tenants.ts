/** More tenants, for tests of what one must not see of another. */
import { randomUUID } from "node:crypto";
import { clientSecretRow } from "../src/domains/client-secret.ts";
import type { Credentials } from "../src/options.ts";
import type { Product, Tier } from "../src/store/tenants.ts";
import { write } from "../src/store/statement.ts";
import { insertClient, insertClientSecret, insertDomain, selectDomains } from "../src/store/tenants.ts";
import type { TestPlatform } from "./harness.ts";

export interface Tenant {
  readonly product?: Product;
  /** A domain of its own; the first domain if not given. */
  readonly domainOfTier?: Tier;
}

export async function addClient({ platform }: TestPlatform, { product, domainOfTier }: Tenant): Promise<Credentials> {
  const { store, clock } = platform;
  const created_at = clock.now();
  const [first] = await store.read(selectDomains, {});
  const domain = { id: randomUUID(), name: "another", tier: domainOfTier ?? "sandbox", created_at };
  const credentials = { clientId: randomUUID(), clientSecret: randomUUID() };
  const domain_id = domainOfTier ? domain.id : (first?.id ?? "");
  await store.commit([
    ...(domainOfTier ? [write(insertDomain, domain)] : []),
    write(insertClient, {
      id: credentials.clientId,
      domain_id,
      product: product ?? null,
      created_at,
      revoked_at: null,
    }),
    write(insertClientSecret, clientSecretRow(platform, credentials.clientId, credentials.clientSecret)),
  ]);
  return credentials;
}
