/** Possession checks with a given plan, for tests that need no flow around them. */
import { signAuthToken } from "../src/possession/auth-token.ts";
import type { Plan } from "../src/possession/plans.ts";
import { beginPossession, findPossession, type PossessionFacts } from "../src/possession/possession.ts";
import { insertPossession } from "../src/store/tables/possessions.ts";
import type { Possession } from "../src/store/rows/flows.ts";
import { selectClientWithSecrets } from "../src/store/tables/clients.ts";
import { CREDENTIALS, type TestPlatform } from "./harness.ts";

export interface TestPossession {
  readonly id: string;
  readonly authToken: string;
  /** Its current state in the store. */
  row(): Promise<Possession>;
}

/** For the first client by default. */
export async function possessionOf(
  { platform }: TestPlatform,
  plan: Plan,
  facts: Partial<PossessionFacts> & { readonly clientId?: string } = {},
): Promise<TestPossession> {
  const { clientId = CREDENTIALS.clientId, ...more } = facts;
  const [client] = await platform.store.read(selectClientWithSecrets, { id: clientId });
  if (!client) throw new Error(`client ${clientId} does not exist`);
  const caller = { clientId, domainId: client.domainId, tier: client.tier, product: null };
  const possession = beginPossession(platform, caller, {
    plan,
    phoneNumber: "+12001001693",
    messageTemplate: undefined,
    withoutClient: false,
    settings: {},
    expiresAt: platform.clock.now() + 15 * 60_000,
    ...more,
  });
  await platform.store.commit([insertPossession(possession)]);
  const row = async () => {
    const found = await findPossession(platform, possession.id);
    if (!found) throw new Error("the possession has expired");
    return found;
  };
  return { id: possession.id, authToken: signAuthToken(platform, possession), row };
}
