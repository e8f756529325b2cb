/** `proofline audit`: lists administrative actions. */
import { listAudit } from "../store/audit.ts";
import { administrative } from "./command.ts";
import { wholeNumber } from "./option-kinds.ts";

export const listCommand = administrative({
  about: "list administrative actions, newest first",
  inputs: {
    options: {
      limit: { value: "N", about: "maximum number of actions", kind: wholeNumber(1, 100_000), default: "100" },
    },
  },
  run: async (administration, { limit }) => ({ printed: await listAudit(administration, limit) }),
});
