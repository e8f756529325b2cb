/** The page of `proofline`: all commands, and what each takes. */
import { type CommandName, commandNames, commands } from "../src/cli/commands.ts";
import { type Command, common as ofAll } from "../src/cli/command.ts";
import { capital, flagOf, usageOf } from "../src/cli/help.ts";
import type { Option, Parameter } from "../src/cli/options.ts";
import { settings } from "../src/cli/settings/settings.ts";

const INTRODUCTION = `<!-- Derived from platform/src/cli/ by \`npm run generate\`. Change the commands, not this file. -->

# The command \`proofline\`

What each command takes. \`proofline COMMAND --help\` says the same; [administration.md](administration.md) tells when
to use which. A flag wins over its variable, the variable over the file of \`--config\`, and that over the default. The
exit code is 0, or 1 where something could not be done, or 2 where the command was not called right.`;

/** What commands on an installation have in common, said once for all of them. */
const common: Readonly<Record<string, Option>> = ofAll;

export async function page(): Promise<string> {
  const all = await Promise.all(commandNames.map(async (name) => [name, await commands[name]()] as const));
  return `${[
    INTRODUCTION,
    table(
      ["Command", "What it does"],
      all.map(([name, { about }]) => [`[${code(name)}](#${name.replaceAll(" ", "-")})`, about]),
    ),
    "Each command but `serve` and `config check` works on an installation, and takes as far as it makes sense:",
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
    ...(isLikeServe ? ["It takes the options of [`serve`](#serve)."] : []),
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

/** A path of this machine is nobody else's. */
const defaultOf = ({ default: standard = "" }: Option): string =>
  standard.includes("/") ? "a folder in the user's data directory" : standard && code(standard);

const code = (text: string): string => `\`${text.replaceAll("|", "\\|")}\``;

/** Without the columns that have nothing in them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const hasText = head.map((_, column) => rows.some((cells) => cells[column] !== ""));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, column) => hasText[column]).join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}
