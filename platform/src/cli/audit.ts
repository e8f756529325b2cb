/** `proofline audit …`: every administrative act. */
import { listAudit } from "../store/audit.ts";
import { administrative } from "./command.ts";
import { wholeNumber } from "./option-kinds.ts";

export const listCommand = administrative({
  about: "who did what to the installation, newest first",
  inputs: {
    options: {
      limit: { value: "N", about: "how many acts", kind: wholeNumber(1, 100_000), default: "100" },
    },
  },
  run: async (administration, { limit }) => ({ printed: await listAudit(administration, limit) }),
});
