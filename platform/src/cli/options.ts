/** What a command can be told, as data: one table for parsing, for errors and for help. */
import { parseArgs } from "node:util";
import { StartError } from "../public-url.ts";

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

/** Reads flags first, then the environment, then defaults. @throws UsageError that says what to write instead */
export function readInputs<const I extends Inputs>(
  inputs: I,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Values<I> {
  const { flags, rest } = split(inputs, args);
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(inputs.options)) {
    values[name] = option.value === undefined ? flags[name] === true : textOf(name, option, flags[name], environment);
  }
  for (const [name, { value }] of Object.entries(inputs.parameters ?? {})) {
    values[name] = rest.shift();
    if (!values[name]) throw new UsageError(`${value} is missing`);
  }
  if (rest.length > 0) throw new UsageError(`there is one word too many: '${rest[0]}'`);
  return values as Values<I>;
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

function textOf(name: string, option: Option, flag: string | boolean | undefined, environment: NodeJS.ProcessEnv) {
  const given = flag ?? ((option.variable && environment[option.variable]) || option.default);
  if (given === "") throw new UsageError(`--${name} needs a value`);
  if (typeof given !== "string") {
    if (option.required) throw new UsageError(`--${name} ${option.value} is missing`);
    return undefined;
  }
  if (!option.kind) return given;
  const read = option.kind.read(given);
  if (read === undefined) throw new UsageError(`--${name} must be ${option.kind.must}, not '${given}'`);
  return read;
}
