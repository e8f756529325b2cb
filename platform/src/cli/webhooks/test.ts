/** `prove-platform webhooks test` */
import { testWebhook } from "../../admin/webhooks.ts";
import { administrative } from "../command.ts";
import { DELIVERED_BY_SERVER, domain, eventType } from "./parameters.ts";

export const command = administrative({
  about: "have an event delivered that is about nobody",
  inputs: { options: { domain, type: { ...eventType, default: "PHONE_NUMBER_CHANGE" } } },
  run: async (administration, { domain, type }) => ({
    printed: await testWebhook(administration, domain, type),
    note: DELIVERED_BY_SERVER,
  }),
});
