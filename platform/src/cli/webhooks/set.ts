/** `prove-platform webhooks set` */
import { setWebhook } from "../../admin/webhooks.ts";
import { administrative } from "../command.ts";
import { domain } from "./parameters.ts";

export const command = administrative({
  about: "say where a domain hears of changes; prints the shared secret when it is made",
  inputs: {
    options: {
      url: { value: "URL", about: "https, or http on loopback", required: true },
      domain,
      "new-secret": { about: "make a new secret in place of the one there is" },
    },
  },
  async run(administration, { url, domain, "new-secret": newSecret }) {
    const printed = await setWebhook(administration, { url, domain, newSecret });
    return { printed, ...(printed.secret && { note: "The secret is shown only now; nobody can read it again." }) };
  },
});
