/** `proofline restore`: creates a folder from a backup. */
import { readMasterKey, settings } from "./settings/settings.ts";
import { type Command, common } from "./command.ts";
import { readConfigFile } from "./config-file.ts";
import { readInputs } from "./options.ts";
import { print } from "./output.ts";

const inputs = {
  parameters: { file: { value: "FILE", about: "backup made by 'proofline backup'" } },
  options: {
    config: common.config,
    data: { ...settings.data, value: "FOLDER", about: "folder to create; must not contain an installation" },
    "master-key-file": {
      ...settings["master-key-file"],
      about: "the backup's master.key, if not yet in the folder; or the key itself in PROOFLINE_MASTER_KEY",
    },
    json: common.json,
  },
} as const;

export const command: Command = {
  ...inputs,
  about: "create a data folder from a backup and its master key",
  async run(args, environment) {
    const {
      file,
      data,
      json,
      "master-key-file": key,
    } = readInputs(inputs, args, environment, readConfigFile(settings, args, environment));
    const { restore } = await import("../admin/backup/restore.ts");
    await restore(file, data, readMasterKey(key, environment));
    print({ restored: data }, json);
  },
};
