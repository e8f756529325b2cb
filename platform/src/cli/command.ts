/** Declares commands: their help texts, inputs and action. */
import type { Administration } from "../admin/administration.ts";
import { readMasterKey, settings } from "./settings/settings.ts";
import { readConfigFile } from "./config-file.ts";
import { type Inputs, readInputs, type Values } from "./options.ts";
import { print } from "./output.ts";

export interface Command extends Inputs {
  /** One-line description in the help. */
  readonly about: string;
  /** Further help, printed below the options. */
  readonly notes?: string;
  readonly run: (args: readonly string[], environment: NodeJS.ProcessEnv) => Promise<void>;
}

/** Output of a command. */
export interface Result {
  /** An object is printed as lines, a list as a table, either as JSON with `--json`. */
  readonly printed: object | readonly object[];
  /** Note to the user, printed to standard error. */
  readonly note?: string;
}

/** Options of every command on an installation. */
export const common = {
  config: settings.config,
  data: { ...settings.data, about: "folder of the installation, or postgres://…; a server may be running on it" },
  "master-key-file": settings["master-key-file"],
  json: { about: "print JSON" },
} as const;

interface Administrative<I extends Inputs> {
  readonly about: string;
  readonly notes?: string;
  readonly inputs: I;
  /** @param values the input values, and the location of the installation */
  readonly run: (administration: Administration, values: Values<I> & { readonly data: string }) => Promise<Result>;
}

/** Defines a command that reads or changes an installation, even while a server runs on it. */
export function administrative<const I extends Inputs>({ run, inputs, ...description }: Administrative<I>): Command {
  const options = { ...inputs.options, ...common };
  return {
    ...description,
    ...inputs,
    options,
    async run(args, environment) {
      const values = readInputs({ ...inputs, options }, args, environment, readConfigFile(settings, args, environment));
      const { data, json, "master-key-file": file } = values as Values<{ options: typeof common }>;
      // Loaded late, since help does not need the database.
      const { openAdministration } = await import("../admin/administration.ts");
      const administration = await openAdministration(data, readMasterKey(file, environment));
      try {
        const { printed, note } = await run(administration, { ...values, data });
        print(printed, json);
        if (note) process.stderr.write(`${note}\n`);
      } finally {
        await administration.close();
      }
    },
  };
}
