/** Renders `--help` from the commands' definitions. */
import type { Command } from "./command.ts";
import { type CommandName, commands } from "./commands.ts";
import type { Inputs, Option } from "./options.ts";

const PROGRAM = "proofline";
/** Width of the left column. */
const COLUMN = 26;
/** Maximum line width. */
const WIDTH = 100;

/** Renders the list of the given commands. */
export async function overview(names: readonly CommandName[]): Promise<string> {
  const lines = await Promise.all(names.map(async (name) => entry(name, (await commands[name]()).about)));
  return `${PROGRAM} COMMAND [options]: open, self-hosted phone identity platform

${lines.join("\n")}

Start with '${PROGRAM} serve': it creates the data folder and a first client.
Run '${PROGRAM} COMMAND --help' for the options of a command, '${PROGRAM} --version' for the version.
`;
}

export const helpOf = (name: CommandName, command: Command): string =>
  [
    usageOf(name, command),
    wrapped(`${capital(command.about)}.`).join("\n"),
    describeInputs(command),
    ...(command.notes
      ? [
          command.notes
            .split("\n")
            .flatMap((line) => wrapped(line))
            .join("\n"),
        ]
      : []),
    "",
  ].join("\n\n");

/** Renders the usage line: parameters and required options. */
export function usageOf(name: CommandName, { parameters, options }: Inputs): string {
  const required = Object.entries<Option>(options).filter(([, option]) => option.required);
  return [
    PROGRAM,
    name,
    ...Object.values(parameters ?? {}).map(({ value }) => value),
    ...required.map(([option, { value }]) => `--${option} ${value}`),
    "[options]",
  ].join(" ");
}

/** Renders every parameter and option with its environment variable and default. */
export const describeInputs = ({ parameters, options }: Inputs): string =>
  [
    ...Object.values(parameters ?? {}).map(({ value, about }) => entry(value, about)),
    ...Object.entries<Option>(options).map(([name, option]) => entry(flagOf(name, option), meaningOf(option))),
  ].join("\n");

export const flagOf = (name: string, { value }: Option): string => (value ? `--${name} ${value}` : `--${name}`);

function meaningOf({ about, variable, default: defaultText, required }: Option): string {
  const details = [
    ...(required ? ["required"] : []),
    ...(variable ? [`env: ${variable}`] : []),
    ...(defaultText ? [`default: ${defaultText}`] : []),
  ];
  return details.length > 0 ? `${about} (${details.join("; ")})` : about;
}

/** Renders a name and its description in two columns; a long name gets its own line. */
function entry(what: string, about: string): string {
  const [first = "", ...others] = wrapped(about, WIDTH - COLUMN - 2);
  const indent = " ".repeat(COLUMN + 2);
  const isLong = what.length >= COLUMN;
  const lines = [isLong ? `  ${what}` : `  ${what.padEnd(COLUMN)}${first}`, ...(isLong ? [indent + first] : [])];
  return [...lines, ...others.map((line) => indent + line)].join("\n");
}

function wrapped(text: string, width = WIDTH): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
