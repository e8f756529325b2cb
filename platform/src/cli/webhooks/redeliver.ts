/** `prove-platform webhooks redeliver DELIVERY` */
import { redeliver } from "../../admin/webhooks.ts";
import { administrative } from "../command.ts";
import { DELIVERED_BY_SERVER } from "./parameters.ts";

export const command = administrative({
  about: "deliver the events of an earlier delivery once more, with the same event ids",
  inputs: { parameters: { delivery: { value: "DELIVERY", about: "its id in the log" } }, options: {} },
  run: async (administration, { delivery }) => ({
    printed: await redeliver(administration, delivery),
    note: DELIVERED_BY_SERVER,
  }),
});
