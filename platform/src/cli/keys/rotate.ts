/** `prove-platform keys rotate` */
import { replaceSigningKeys, rotateSigningKey } from "../../admin/signing-keys.ts";
import { administrative } from "../command.ts";

export const command = administrative({
  about: "make the next signing key before its time; it signs ten minutes later, when verifiers know it",
  inputs: {
    options: { leaked: { about: "sign with it at once and refuse every token of the keys before" } },
  },
  run: async (administration, { leaked }) => ({
    printed: await (leaked ? replaceSigningKeys : rotateSigningKey)(administration),
  }),
});
