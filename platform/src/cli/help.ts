/** What `--help` says, from the commands' own data. */
import type { Command } from "./command.ts";
import { type CommandName, commands } from "./commands.ts";
import type { Inputs, Option } from "./options.ts";

const PROGRAM = "prove-platform";
const WIDTH = 28;

/** All commands, or those whose names begin with a word. */
export async function overview(names: readonly CommandName[]): Promise<string> {
  const lines = await Promise.all(names.map(async (name) => line(name, (await commands[name]()).command.about)));
  return `${PROGRAM}: an open, self-hostable phone identity platform

${lines.join("\n")}

'${PROGRAM} COMMAND --help' says more about one; '${PROGRAM} --version' which version this is.
`;
}

export const helpOf = (name: CommandName, command: Command): string =>
  [
    `${PROGRAM} ${[name, ...parameterNames(command)].join(" ")} [options]: ${command.about}`,
    describeInputs(command),
    ...(command.notes ? [command.notes] : []),
    "",
  ].join("\n\n");

const parameterNames = ({ parameters }: Inputs): string[] => Object.values(parameters ?? {}).map(({ value }) => value);

/** A line for each parameter and option, and for the variable that does the same. */
export function describeInputs({ parameters, options }: Inputs): string {
  return [
    ...Object.values(parameters ?? {}).map(({ value, about }) => line(value, about)),
    ...Object.entries<Option>(options).map(([name, option]) => describeOption(name, option)),
  ].join("\n");
}

function describeOption(name: string, { value, about, variable, default: standard, required }: Option): string {
  const suffix = standard ? ` (${standard})` : required ? " (required)" : "";
  const first = line(value ? `--${name} ${value}` : `--${name}`, about + suffix);
  return variable ? `${first}\n${line("", `or ${variable}`)}` : first;
}

const line = (what: string, about: string): string => `  ${what.padEnd(WIDTH)}${about}`;
