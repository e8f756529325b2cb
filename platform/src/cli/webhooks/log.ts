/** `prove-platform webhooks log` */
import { listDeliveries } from "../../admin/webhooks.ts";
import { administrative } from "../command.ts";
import { wholeNumber } from "../kinds.ts";
import { domain } from "./parameters.ts";

export const command = administrative({
  about: "what was delivered to a domain in the last seven days, newest first",
  inputs: {
    options: {
      domain,
      limit: { value: "N", about: "how many deliveries", kind: wholeNumber(1, 10_000), default: "50" },
    },
  },
  run: async (administration, { domain, limit }) => ({ printed: await listDeliveries(administration, domain, limit) }),
});
