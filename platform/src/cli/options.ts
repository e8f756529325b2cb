/** What a command can be told, as data: one table for parsing, for errors and for help. */
import { parseArgs } from "node:util";
import { StartError } from "../system/errors.ts";

/** A mistake in how the command was called. */
export class UsageError extends StartError {}

/** A kind of value: what a text of it stands for, and how to say what the text must be. */
export interface Kind<T> {
  readonly must: string;
  /** Undefined where the text is none of the kind. */
  read(text: string): T | undefined;
}

/** What stands after the words of a command, without a name. */
export interface Parameter {
  /** As help writes it: `CLIENT`. */
  readonly value: string;
  readonly about: string;
}

export interface Option {
  /** As help writes it: `N`. An option without it is on or off. */
  readonly value?: string;
  readonly about: string;
  /** Any text, if not given. */
  readonly kind?: Kind<unknown>;
  /** The environment variable that does the same. */
  readonly variable?: string;
  readonly default?: string;
  readonly required?: true;
}

export interface Inputs {
  /** In their order. All have to be given. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly options: Readonly<Record<string, Option>>;
}

type ValueOf<O> = O extends { kind: Kind<infer T> } ? T : string;
type Given<O> = O extends { value: string }
  ? ValueOf<O> | (O extends { required: true } | { default: string } ? never : undefined)
  : boolean;

/** The values of parameters and options, by name. */
export type Values<I extends Inputs> = { readonly [N in keyof I["options"]]: Given<I["options"][N]> } & {
  readonly [N in keyof NonNullable<I["parameters"]>]: string;
};

/** Texts of a file, by the names of options. */
export type FileTexts = Readonly<Record<string, string>>;

/**
 * Reads flags first, then the environment, then a file, then defaults.
 *
 * @throws UsageError that says what to write instead
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
  if (rest.length > 0) throw new UsageError(`there is one word too many: '${rest[0]}'`);
  return values as Values<I>;
}

export type Source = "flag" | "environment" | "file" | "default";

interface Sources {
  readonly flags: Readonly<Record<string, string | boolean>>;
  readonly environment: NodeJS.ProcessEnv;
  readonly file: FileTexts;
}

/** What is given for an option, and where. */
function sourced(name: string, option: Option, { flags, environment, file }: Sources): [text?: string, from?: Source] {
  const flag = flags[name];
  if (typeof flag === "string") return [flag, "flag"];
  const variable = option.variable && environment[option.variable];
  if (variable) return [variable, "environment"];
  if (file[name] !== undefined) return [file[name], "file"];
  return option.default === undefined ? [] : [option.default, "default"];
}

/** An option as it is in effect. */
export interface Effective {
  readonly name: string;
  readonly text: string | undefined;
  readonly source: Source | undefined;
  /** What is wrong with it. */
  readonly mistake: string | undefined;
}

/** All options as they are in effect, those that are wrong included. @throws UsageError of words that are no options */
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
  if (given === "") throw new UsageError(`--${name} needs a value`);
  if (given === undefined) {
    if (option.required) throw new UsageError(`--${name} ${option.value} is missing`);
    return undefined;
  }
  if (!option.kind) return given;
  const read = option.kind.read(given);
  if (read === undefined) throw new UsageError(`--${name} must be ${option.kind.must}, not '${given}'`);
  return read;
}
