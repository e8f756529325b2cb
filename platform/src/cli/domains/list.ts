/** `prove-platform domains list` */
import { listDomains } from "../../admin/domains.ts";
import { administrative } from "../command.ts";

export const command = administrative({
  about: "the domains of the installation",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listDomains(administration) }),
});
