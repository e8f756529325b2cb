/** The command `proofline`: finds the command that is meant, runs it, and says what went wrong. */
import manifest from "../../package.json" with { type: "json" };
import { type CommandName, commandNames, commands } from "./commands.ts";
import { explain } from "./explain.ts";
import { UsageError } from "./options.ts";

const FAILED = 1;
const MISUSED = 2;

/** @returns the exit code: 0 done, 1 it could not be done, 2 the command was not called right */
export async function run(given: readonly string[]): Promise<number> {
  // `help clients create` is `clients create --help`.
  const args = given[0] === "help" ? [...given.slice(1), "--help"] : given;
  const name = nameIn(args);
  try {
    if (name) await runCommand(name, args.slice(name.split(" ").length));
    else if (args[0] === "--version" || args[0] === "-v") process.stdout.write(`${manifest.version}\n`);
    else await help(args.filter((word) => !asksForHelp(word)));
    return 0;
  } catch (cause) {
    process.stderr.write(`proofline: ${explain(cause, name)}\n`);
    return cause instanceof UsageError ? MISUSED : FAILED;
  }
}

/** The command whose words the arguments begin with. */
function nameIn([first, second]: readonly string[]): CommandName | undefined {
  return commandNames.find((name) => name === first || name === `${first} ${second}`);
}

async function runCommand(name: CommandName, args: readonly string[]): Promise<void> {
  const command = await commands[name]();
  if (!args.some(asksForHelp)) return command.run(args, process.env);
  const { helpOf } = await import("./help.ts");
  process.stdout.write(helpOf(name, command));
}

/** Of all commands, or of those on one thing: `clients`. */
async function help([thing, verb]: readonly string[]): Promise<void> {
  const meant = commandNames.filter((name) => !thing || name.split(" ")[0] === thing);
  if (thing?.startsWith("-")) throw new UsageError(`the command comes first: proofline COMMAND ${thing}`);
  if (meant.length === 0) throw new UsageError(`there is no command '${thing}'`);
  if (verb !== undefined) {
    const known = meant.map((name) => `'${name}'`).join(", ");
    throw new UsageError(`there is no command '${thing} ${verb}', but ${known}`);
  }
  const { overview } = await import("./help.ts");
  process.stdout.write(await overview(meant));
}

const asksForHelp = (word: string): boolean => word === "--help" || word === "-h";
