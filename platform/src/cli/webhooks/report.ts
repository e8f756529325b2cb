/** `prove-platform webhooks report PROVE_ID` */
import { reportChangeOf } from "../../admin/webhooks.ts";
import { administrative } from "../command.ts";
import { DELIVERED_BY_SERVER, domain, eventType } from "./parameters.ts";

export const command = administrative({
  about: "report a change of an enrolled person's number, for who learns of it elsewhere",
  inputs: {
    parameters: { proveId: { value: "PROVE_ID", about: "the enrolled identity" } },
    options: {
      domain,
      type: { ...eventType, required: true },
      "new-number": { value: "NUMBER", about: "in E.164, where the person has another one" },
    },
  },
  run: async (administration, { proveId, domain, type, "new-number": newNumber }) => ({
    printed: await reportChangeOf(administration, { proveId, domain, type, newNumber }),
    note: DELIVERED_BY_SERVER,
  }),
});
