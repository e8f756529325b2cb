/** Runs the command line: dispatches to the command, prints help and errors. */
import manifest from "../../package.json" with { type: "json" };
import { type CommandName, commandNames, commands } from "./commands.ts";
import { explain } from "./explain.ts";
import { UsageError } from "./options.ts";

const FAILURE = 1;
const USAGE_ERROR = 2;

/** Returns the exit code: 0 on success, 1 on failure, 2 for a usage error. */
export async function run(given: readonly string[]): Promise<number> {
  // `help clients create` is `clients create --help`.
  const args = given[0] === "help" ? [...given.slice(1), "--help"] : given;
  const name = nameIn(args);
  try {
    if (name) await runCommand(name, args.slice(name.split(" ").length));
    else if (args[0] === "--version" || args[0] === "-v") process.stdout.write(`${manifest.version}\n`);
    else await help(args.filter((word) => !isHelpFlag(word)));
    return 0;
  } catch (cause) {
    process.stderr.write(`proofline: ${explain(cause, name)}\n`);
    return cause instanceof UsageError ? USAGE_ERROR : FAILURE;
  }
}

/** Returns the command that the arguments begin with. */
function nameIn([first, second]: readonly string[]): CommandName | undefined {
  return commandNames.find((name) => name === first || name === `${first} ${second}`);
}

async function runCommand(name: CommandName, args: readonly string[]): Promise<void> {
  const command = await commands[name]();
  if (!args.some(isHelpFlag)) return command.run(args, process.env);
  const { helpOf } = await import("./help.ts");
  process.stdout.write(helpOf(name, command));
}

/** Prints the list of all commands or of one group, such as `clients`. */
async function help([group, verb]: readonly string[]): Promise<void> {
  const matching = commandNames.filter((name) => !group || name.split(" ")[0] === group);
  if (group?.startsWith("-")) throw new UsageError(`options follow the command: proofline COMMAND ${group}`);
  if (matching.length === 0) throw new UsageError(`unknown command '${group}'`);
  if (verb !== undefined) {
    const known = matching.map((name) => `'${name}'`).join(", ");
    throw new UsageError(`unknown command '${group} ${verb}'; expected ${known}`);
  }
  const { overview } = await import("./help.ts");
  process.stdout.write(await overview(matching));
}

const isHelpFlag = (word: string): boolean => word === "--help" || word === "-h";
