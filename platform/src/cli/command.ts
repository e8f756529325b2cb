/** What a command is: a file that says about itself what help tells, and does one thing. */
import type { Administration } from "../admin/administration.ts";
import { readMasterKey, settings } from "./settings/settings.ts";
import { readConfigFile } from "./config-file.ts";
import { type Inputs, readInputs, type Values } from "./options.ts";
import { print } from "./output.ts";

export interface Command extends Inputs {
  /** One sentence, as help lists it. */
  readonly about: string;
  /** More of it, below the options. */
  readonly notes?: string;
  readonly run: (args: readonly string[], environment: NodeJS.ProcessEnv) => Promise<void>;
}

/** What a command answers. */
export interface Result {
  /** An object is printed as lines, a list of them as a table, either as JSON if that is asked for. */
  readonly printed: object | readonly object[];
  /** A word to the reader that is no data, and is printed on standard error. */
  readonly note?: string;
}

/** What every command on an installation takes. */
export const common = {
  config: settings.config,
  data: { ...settings.data, about: "folder of the installation, or postgres://…; a server may serve it meanwhile" },
  "master-key-file": settings["master-key-file"],
  json: { about: "print JSON" },
} as const;

interface Administrative<I extends Inputs> {
  readonly about: string;
  readonly notes?: string;
  readonly inputs: I;
  /** @param values those of its inputs, and where the installation is */
  readonly run: (administration: Administration, values: Values<I> & { readonly data: string }) => Promise<Result>;
}

/** A command that looks at an installation or changes it, also while a server serves it. */
export function administrative<const I extends Inputs>({ run, inputs, ...told }: Administrative<I>): Command {
  const options = { ...inputs.options, ...common };
  return {
    ...told,
    ...inputs,
    options,
    async run(args, environment) {
      const values = readInputs({ ...inputs, options }, args, environment, readConfigFile(settings, args, environment));
      const { data, json, "master-key-file": file } = values as Values<{ options: typeof common }>;
      // Not before it is needed: help does without the database.
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
