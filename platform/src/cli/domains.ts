/** `proofline domains`: administers domains. */
import { createDomain, listDomains } from "../admin/domains.ts";
import { tiers } from "../store/rows/clients.ts";
import { administrative } from "./command.ts";
import { oneOf } from "./option-kinds.ts";

export const listCommand = administrative({
  about: "list all domains",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listDomains(administration) }),
});

export const createCommand = administrative({
  about: "create a domain: a tenant with its own people, flows and clients",
  inputs: {
    parameters: { name: { value: "NAME", about: "display name" } },
    options: {
      tier: {
        value: "TIER",
        about: "sandbox (test users) or live (real people); cannot be changed later",
        kind: oneOf(tiers),
        required: true,
      },
    },
  },
  run: async (administration, { name, tier }) => ({ printed: await createDomain(administration, name, tier) }),
});
