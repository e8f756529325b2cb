/** `proofline keys …`: the keys that sign access tokens. */
import { listSigningKeys, replaceSigningKeys, rotateSigningKey } from "../admin/signing-keys.ts";
import { administrative } from "./command.ts";

export const listCommand = administrative({
  about: "the keys that sign access tokens: the one in use, the next, and those whose tokens may be alive",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listSigningKeys(administration) }),
});

export const rotateCommand = administrative({
  about: "make the next signing key before its time; it signs ten minutes later, when verifiers know it",
  inputs: {
    options: { leaked: { about: "sign with it at once and refuse every token of the keys before" } },
  },
  run: async (administration, { leaked }) => ({
    printed: await (leaked ? replaceSigningKeys : rotateSigningKey)(administration),
  }),
});
