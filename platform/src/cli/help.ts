/** What `--help` says, from the commands' own data. */
import type { Command } from "./command.ts";
import { type CommandName, commands } from "./commands.ts";
import type { Inputs, Option } from "./options.ts";

const PROGRAM = "proofline";
/** Of what is named, and of a line. */
const COLUMN = 26;
const WIDTH = 100;

/** All commands, or those whose names begin with a word. */
export async function overview(names: readonly CommandName[]): Promise<string> {
  const lines = await Promise.all(names.map(async (name) => entry(name, (await commands[name]()).about)));
  return `${PROGRAM} COMMAND [options]: an open, self-hostable phone identity platform

${lines.join("\n")}

'${PROGRAM} serve' is where to begin: it makes what it needs, and a client to call it with.
'${PROGRAM} COMMAND --help' says more about one, '${PROGRAM} --version' which this is.
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

/** As one calls it: parameters and what else has to be given. */
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

/** A paragraph for each parameter and option, with the variable that does the same. */
export const describeInputs = ({ parameters, options }: Inputs): string =>
  [
    ...Object.values(parameters ?? {}).map(({ value, about }) => entry(value, about)),
    ...Object.entries<Option>(options).map(([name, option]) => entry(flagOf(name, option), meaningOf(option))),
  ].join("\n");

export const flagOf = (name: string, { value }: Option): string => (value ? `--${name} ${value}` : `--${name}`);

function meaningOf({ about, variable, default: standard, required }: Option): string {
  const beside = [
    ...(required ? ["required"] : []),
    ...(variable ? [`or ${variable}`] : []),
    ...(standard ? [`default: ${standard}`] : []),
  ];
  return beside.length > 0 ? `${about} (${beside.join("; ")})` : about;
}

/** What is named stands left of what is said about it, or above where it is too long. */
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
