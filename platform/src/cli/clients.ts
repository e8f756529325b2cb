/** `proofline clients …`: the OAuth clients of all domains and their secrets. */
import {
  createClient,
  listClients,
  listClientSecrets,
  revokeClient,
  revokeClientSecret,
  rotateClient,
} from "../admin/clients.ts";
import { products } from "../store/rows/clients.ts";
import { administrative } from "./command.ts";
import { durationFrom, oneOf } from "./option-kinds.ts";
import type { Parameter } from "./options.ts";

const client = { value: "CLIENT", about: "its client_id" } as const satisfies Parameter;

const SHOWN_ONCE = "The client_secret is shown only now; nobody can read it again.";

export const listCommand = administrative({
  about: "the OAuth clients of all domains",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listClients(administration) }),
});

export const createCommand = administrative({
  about: "make an OAuth client and print its secret, once",
  inputs: {
    options: {
      domain: { value: "DOMAIN", about: "id or name of its domain; needed where there are several" },
      product: {
        value: "PRODUCT",
        about: `${products.join(", ")}; needed in live domains, and in sandbox ones any if left out`,
        kind: oneOf(products),
      },
      id: { value: "ID", about: "its client_id; a random one if left out" },
    },
  },
  run: async (administration, wanted) => ({ printed: await createClient(administration, wanted), note: SHOWN_ONCE }),
});

export const secretsCommand = administrative({
  about: "the secrets of a client, by their ids and times, newest first",
  inputs: { parameters: { client }, options: {} },
  run: async (administration, { client }) => ({ printed: await listClientSecrets(administration, client) }),
});

export const rotateCommand = administrative({
  about: "give a client another secret; the one before stays valid for a while",
  inputs: {
    parameters: { client },
    options: {
      overlap: {
        value: "TIME",
        about: "how long: 90s, 15m, 24h, 7d; 0s ends it now",
        kind: durationFrom(0),
        default: "24h",
      },
    },
  },
  run: async (administration, { client, overlap }) => ({
    printed: await rotateClient(administration, client, overlap),
    note: SHOWN_ONCE,
  }),
});

export const revokeCommand = administrative({
  about: "end a client for good, or one of its secrets; a running server knows after 10 seconds at most",
  inputs: {
    parameters: { client },
    options: { secret: { value: "ID", about: "only this secret; 'clients secrets' lists the ids" } },
  },
  async run(administration, { client, secret }) {
    if (secret === undefined) await revokeClient(administration, client);
    else await revokeClientSecret(administration, client, secret);
    return { printed: { revoked: secret ?? client } };
  },
});
