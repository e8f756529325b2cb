/** `prove-platform keys list` */
import { listSigningKeys } from "../../admin/signing-keys.ts";
import { administrative } from "../command.ts";

export const command = administrative({
  about: "the keys that sign access tokens: the one in use, the next, and those whose tokens may be alive",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listSigningKeys(administration) }),
});
