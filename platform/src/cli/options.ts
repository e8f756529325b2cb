/** Parses the inputs of a command from one definition that also produces errors and help. */
import { parseArgs } from "node:util";
import { StartError } from "../system/errors.ts";

/** Invalid usage of the command; exit code 2. */
export class UsageError extends StartError {}

/** Parser of an option value, with a description of the accepted form. */
export interface Kind<T> {
  readonly must: string;
  /** Returns undefined if the text is invalid. */
  read(text: string): T | undefined;
}

/** Positional argument. */
export interface Parameter {
  /** Placeholder in the help: `CLIENT`. */
  readonly value: string;
  readonly about: string;
}

export interface Option {
  /** Placeholder in the help: `N`. Without it, the option is a boolean flag. */
  readonly value?: string;
  readonly about: string;
  /** Default: any text. */
  readonly kind?: Kind<unknown>;
  /** Equivalent environment variable. */
  readonly variable?: string;
  readonly default?: string;
  readonly required?: true;
}

export interface Inputs {
  /** In order. All are required. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly options: Readonly<Record<string, Option>>;
}

type ValueOf<O> = O extends { kind: Kind<infer T> } ? T : string;
type Given<O> = O extends { value: string }
  ? ValueOf<O> | (O extends { required: true } | { default: string } ? never : undefined)
  : boolean;

/** Values of parameters and options by name. */
export type Values<I extends Inputs> = { readonly [N in keyof I["options"]]: Given<I["options"][N]> } & {
  readonly [N in keyof NonNullable<I["parameters"]>]: string;
};

/** Settings of a config file by option name. */
export type FileTexts = Readonly<Record<string, string>>;

/**
 * Reads inputs in order of precedence: flags, environment, file, defaults.
 *
 * @throws UsageError that states the accepted form
 */
export function readInputs<const I extends Inputs>(
  inputs: I,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  file: FileTexts = {},
): Values<I> {
  const { flags, rest } = split(inputs, args);
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(inputs.options)) {
    values[name] =
      option.value === undefined
        ? flags[name] === true
        : valueOf(name, option, sourced(name, option, { flags, environment, file }));
  }
  for (const [name, { value }] of Object.entries(inputs.parameters ?? {})) {
    values[name] = rest.shift();
    if (!values[name]) throw new UsageError(`${value} is missing`);
  }
  if (rest.length > 0) throw new UsageError(`unexpected argument '${rest[0]}'`);
  return values as Values<I>;
}

export type Source = "flag" | "environment" | "file" | "default";

interface Sources {
  readonly flags: Readonly<Record<string, string | boolean>>;
  readonly environment: NodeJS.ProcessEnv;
  readonly file: FileTexts;
}

/** Returns the text of an option and its source. */
function sourced(name: string, option: Option, { flags, environment, file }: Sources): [text?: string, from?: Source] {
  const flag = flags[name];
  if (typeof flag === "string") return [flag, "flag"];
  const variable = option.variable && environment[option.variable];
  if (variable) return [variable, "environment"];
  if (file[name] !== undefined) return [file[name], "file"];
  return option.default === undefined ? [] : [option.default, "default"];
}

/** Effective value of an option. */
export interface Effective {
  readonly name: string;
  readonly text: string | undefined;
  readonly source: Source | undefined;
  /** Error message, if the value is invalid. */
  readonly mistake: string | undefined;
}

/** Returns the effective values of all options, including invalid ones. @throws UsageError for unknown options */
export function effectiveOptions(
  options: Inputs["options"],
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  file: FileTexts,
): Effective[] {
  const { flags } = split({ options }, args);
  return Object.entries(options).map(([name, option]) => {
    const found = sourced(name, option, { flags, environment, file });
    const [text, source] = found;
    try {
      valueOf(name, option, found);
      return { name, text, source, mistake: undefined };
    } catch (cause) {
      return { name, text, source, mistake: (cause as UsageError).message };
    }
  });
}

function split({ options }: Inputs, args: readonly string[]) {
  const known = Object.entries(options).map(([name, { value }]) => {
    const type: "boolean" | "string" = value === undefined ? "boolean" : "string";
    return [name, { type }] as const;
  });
  try {
    const parsed = parseArgs({ args: [...args], options: Object.fromEntries(known), allowPositionals: true });
    return { flags: parsed.values as Record<string, string | boolean>, rest: parsed.positionals };
  } catch (cause) {
    throw new UsageError((cause as Error).message.replace(/\. To specify.*$/s, ""), { cause });
  }
}

function valueOf(name: string, option: Option, [given]: [text?: string, from?: Source]) {
  if (given === "") throw new UsageError(`--${name} requires a value`);
  if (given === undefined) {
    if (option.required) throw new UsageError(`--${name} ${option.value} is missing`);
    return undefined;
  }
  if (!option.kind) return given;
  const read = option.kind.read(given);
  if (read === undefined) throw new UsageError(`--${name} must be ${option.kind.must}, not '${given}'`);
  return read;
}
