/** A JSON file of settings, by the names of the flags of `serve`. Every command reads the same file, and takes from it what is its own. */
import { readFileSync } from "node:fs";
import { type FileTexts, type Option, UsageError } from "./options.ts";

/** The option by which the file itself is named; the file cannot name another one. */
const CONFIG = "config";

/** @throws UsageError that names the file, and the member that is wrong in it */
export function readConfigFile(
  options: Readonly<Record<string, Option>>,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): FileTexts {
  const path = namedBy(args) ?? environment["PROOFLINE_CONFIG"];
  if (!path) return {};
  const members = Object.entries(parsed(path));
  return Object.fromEntries(members.map(([name, value]) => [name, textOf(path, options, name, value)]));
}

function namedBy(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((word) => word === `--${CONFIG}` || word.startsWith(`--${CONFIG}=`));
  const word = args[at];
  return word?.includes("=") ? word.slice(word.indexOf("=") + 1) : args[at + 1 || args.length];
}

function parsed(path: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    // The parser's own message would quote the file.
    const reason = cause instanceof SyntaxError ? "it is no JSON" : (cause as Error).message;
    throw new UsageError(`--${CONFIG} cannot be read: ${reason}`, { cause });
  }
  throw new UsageError(`${path} must be a JSON object of settings`);
}

function textOf(path: string, options: Readonly<Record<string, Option>>, name: string, value: unknown): string {
  if (name === CONFIG || !Object.hasOwn(options, name)) throw new UsageError(`${path}: there is no setting '${name}'`);
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new UsageError(`${path}: '${name}' must be a text or a number`);
}
