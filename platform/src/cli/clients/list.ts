/** `prove-platform clients list` */
import { listClients } from "../../admin/clients.ts";
import { administrative } from "../command.ts";

export const command = administrative({
  about: "the OAuth clients of all domains",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listClients(administration) }),
});
