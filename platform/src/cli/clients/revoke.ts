/** `prove-platform clients revoke CLIENT` */
import { revokeClient, revokeClientSecret } from "../../admin/clients.ts";
import { administrative } from "../command.ts";
import { client } from "./parameters.ts";

export const command = administrative({
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
