/** `prove-platform clients secrets CLIENT` */
import { listClientSecrets } from "../../admin/clients.ts";
import { administrative } from "../command.ts";
import { client } from "./parameters.ts";

export const command = administrative({
  about: "the secrets of a client, by their ids and times, newest first",
  inputs: { parameters: { client }, options: {} },
  run: async (administration, { client }) => ({ printed: await listClientSecrets(administration, client) }),
});
