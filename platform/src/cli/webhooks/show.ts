/** `prove-platform webhooks show` */
import { showWebhook } from "../../admin/webhooks.ts";
import { administrative } from "../command.ts";
import { domain } from "./parameters.ts";

export const command = administrative({
  about: "where a domain hears of changes",
  inputs: { options: { domain } },
  run: async (administration, { domain }) => ({ printed: await showWebhook(administration, domain) }),
});
