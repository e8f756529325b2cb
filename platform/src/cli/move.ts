/** `proofline move`: copies an installation to PostgreSQL. */
import { settings } from "./settings/settings.ts";
import { type Command, common } from "./command.ts";
import { readConfigFile } from "./config-file.ts";
import { readInputs, UsageError } from "./options.ts";
import { print } from "./output.ts";
import { progressBar } from "./progress-bar.ts";

const inputs = {
  options: {
    config: common.config,
    from: { ...settings.data, value: "FOLDER", about: "folder of the installation; no server may be running on it" },
    to: {
      value: "URL",
      about: "empty database: postgres://user@host/database; the password can be in PGPASSWORD",
      required: true,
    },
    json: common.json,
  },
} as const;

export const command: Command = {
  ...inputs,
  about: "copy an installation from its folder to an empty PostgreSQL database",
  notes: "The copy is one transaction; every table is read back and compared. The folder is not changed.",
  async run(args, environment) {
    const { data } = readConfigFile(settings, args, environment);
    const { from, to, json } = readInputs(inputs, args, environment, data === undefined ? {} : { from: data });
    const [{ isServerUrl }, { keyIn }, { openAdministration }, { moveToServer }] = await Promise.all([
      import("../store/data/server.ts"),
      import("../store/data/folder.ts"),
      import("../admin/administration.ts"),
      import("../admin/move/move.ts"),
    ]);
    if (isServerUrl(from)) throw new UsageError("--from must be a folder");
    if (!isServerUrl(to)) throw new UsageError("--to must be a database URL: postgres://…");
    const administration = await openAdministration(from, undefined);
    let bar: ReturnType<typeof progressBar> | undefined;
    try {
      const moved = await moveToServer(administration, from, to, (done, all) => {
        bar ??= progressBar(all);
        bar.show(done, `${done} rows`);
      });
      bar?.end();
      print(moved, json);
      process.stderr.write(
        `Start nodes with the same master key: --master-key-file ${keyIn(from)}, or PROOFLINE_MASTER_KEY.\n`,
      );
    } finally {
      await administration.close();
    }
  },
};
