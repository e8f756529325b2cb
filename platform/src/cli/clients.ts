/** `proofline clients`: administers OAuth clients and their secrets. */
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

const client = { value: "CLIENT", about: "client_id of the client" } as const satisfies Parameter;

const SHOWN_ONCE = "Save the client_secret now; it cannot be shown again.";

export const listCommand = administrative({
  about: "list the OAuth clients of all domains",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listClients(administration) }),
});

export const createCommand = administrative({
  about: "create an OAuth client and print its secret once",
  inputs: {
    options: {
      domain: { value: "DOMAIN", about: "ID or name of the domain; required if there are several" },
      product: {
        value: "PRODUCT",
        about: `${products.join(", ")}; required in live domains; default in sandbox domains: any`,
        kind: oneOf(products),
      },
      id: { value: "ID", about: "client_id; default: a random UUID" },
    },
  },
  run: async (administration, wanted) => ({ printed: await createClient(administration, wanted), note: SHOWN_ONCE }),
});

export const secretsCommand = administrative({
  about: "list the IDs and times of a client's secrets, newest first",
  inputs: { parameters: { client }, options: {} },
  run: async (administration, { client }) => ({ printed: await listClientSecrets(administration, client) }),
});

export const rotateCommand = administrative({
  about: "create a new secret; the previous one stays valid for the overlap",
  inputs: {
    parameters: { client },
    options: {
      overlap: {
        value: "TIME",
        about: "how long the previous secret stays valid: 0s, 15m, 7d",
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
  about: "revoke a client permanently, or one of its secrets",
  notes: "Running servers apply the change within 10 seconds.",
  inputs: {
    parameters: { client },
    options: { secret: { value: "ID", about: "revoke only this secret; 'clients secrets' lists the IDs" } },
  },
  async run(administration, { client, secret }) {
    if (secret === undefined) await revokeClient(administration, client);
    else await revokeClientSecret(administration, client, secret);
    return { printed: { revoked: secret ?? client } };
  },
});
