/** docs/commands.md: all commands of `proofline` with their arguments and options. */
import { type CommandName, commandNames, commands } from "../src/cli/commands.ts";
import { type Command, common as commonOptions } from "../src/cli/command.ts";
import { capital, flagOf, usageOf } from "../src/cli/help.ts";
import type { Option, Parameter } from "../src/cli/options.ts";
import { settings } from "../src/cli/settings/settings.ts";

const INTRODUCTION = `<!-- Derived from platform/src/cli/ by \`npm run generate\`. Change the commands, not this file. -->

# The command \`proofline\`

Each command with its arguments and options. \`proofline COMMAND --help\` prints the same; [operate a server](operate.md) describes the
tasks. A flag overrides its variable, the variable overrides the file of \`--config\`, and the file overrides the default. The exit code is 0
on success, 1 for a failure and 2 for a usage error.`;

/** Options shared by all commands that work on an installation. */
const common: Readonly<Record<string, Option>> = commonOptions;

export async function page(): Promise<string> {
  const all = await Promise.all(commandNames.map(async (name) => [name, await commands[name]()] as const));
  return `${[
    INTRODUCTION,
    table(
      ["Command", "Effect"],
      all.map(([name, { about }]) => [`[${code(name)}](#${name.replaceAll(" ", "-")})`, about]),
    ),
    "All commands except `serve` and `config check` work on an installation. They share these options, where they apply:",
    optionsTable(Object.entries(common).map(optionRow)),
    ...all.flatMap(([name, command]) => section(name, command)),
  ].join("\n\n")}\n`;
}

function section(name: CommandName, command: Command): string[] {
  const { about, notes, parameters = {}, options } = command;
  const isLikeServe = options === settings && name !== "serve";
  const isOwn = ([option, facts]: [string, Option]) => !isLikeServe && (name === "serve" || common[option] !== facts);
  const own = Object.entries<Option>(options).filter(isOwn);
  const rows = [...Object.values(parameters).map(parameterRow), ...own.map(optionRow)];
  return [
    `## ${name}`,
    `\`\`\`\n${usageOf(name, command)}\n\`\`\``,
    `${capital(about)}.`,
    ...(isLikeServe ? ["Accepts the options of [`serve`](#serve)."] : []),
    ...(rows.length > 0 ? [optionsTable(rows)] : []),
    ...(notes ? [notes] : []),
  ];
}

const parameterRow = ({ value, about }: Parameter): string[] => [code(value), "", about, ""];

const optionRow = ([name, facts]: [string, Option]): string[] => [
  code(flagOf(name, facts)),
  facts.variable ? code(facts.variable) : "",
  facts.required ? `${facts.about} (required)` : facts.about,
  defaultOf(facts),
];

const optionsTable = (rows: readonly string[][]): string => table(["", "Variable", "Meaning", "Default"], rows);

/** Hides default paths, which depend on the machine. */
const defaultOf = ({ default: defaultText = "" }: Option): string =>
  defaultText.includes("/") ? "a folder in the user's data directory" : defaultText && code(defaultText);

const code = (text: string): string => `\`${text.replaceAll("|", "\\|")}\``;

/** Omits empty columns. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const hasText = head.map((_, column) => rows.some((cells) => cells[column] !== ""));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, column) => hasText[column]).join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}
