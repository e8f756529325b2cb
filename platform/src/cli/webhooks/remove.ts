/** `prove-platform webhooks remove` */
import { removeWebhook } from "../../admin/webhooks.ts";
import { administrative } from "../command.ts";
import { domain } from "./parameters.ts";

export const command = administrative({
  about: "tell a domain nothing more; what still waits is not delivered",
  inputs: { options: { domain } },
  run: async (administration, { domain }) => ({ printed: await removeWebhook(administration, domain) }),
});
