/** `proofline domains …`: the domains of an installation. */
import { createDomain, listDomains } from "../admin/domains.ts";
import { tiers } from "../store/rows/clients.ts";
import { administrative } from "./command.ts";
import { oneOf } from "./option-kinds.ts";

export const listCommand = administrative({
  about: "the domains of the installation",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listDomains(administration) }),
});

export const createCommand = administrative({
  about: "make a domain: a tenant with people, flows, devices and clients of its own",
  inputs: {
    parameters: { name: { value: "NAME", about: "what people call it" } },
    options: {
      tier: {
        value: "TIER",
        about: "sandbox (test people) or live (real people); fixed from then on",
        kind: oneOf(tiers),
        required: true,
      },
    },
  },
  run: async (administration, { name, tier }) => ({ printed: await createDomain(administration, name, tier) }),
});
