/** `proofline keys`: administers the keys that sign access tokens. */
import { listSigningKeys, replaceSigningKeys, rotateSigningKey } from "../admin/signing-keys.ts";
import { administrative } from "./command.ts";

export const listCommand = administrative({
  about: "list the signing keys: current, next, and replaced ones still accepted",
  inputs: { options: {} },
  run: async (administration) => ({ printed: await listSigningKeys(administration) }),
});

export const rotateCommand = administrative({
  about: "create the next signing key early; it signs after ten minutes",
  notes: "The delay lets every verifier load the new key first.",
  inputs: {
    options: { leaked: { about: "sign with it immediately and reject all tokens of previous keys" } },
  },
  run: async (administration, { leaked }) => ({
    printed: await (leaked ? replaceSigningKeys : rotateSigningKey)(administration),
  }),
});
