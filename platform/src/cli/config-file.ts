/** Reads the JSON settings file, which all commands share. Its keys are the names of the flags of `serve`. */
import { readFileSync } from "node:fs";
import { type FileTexts, type Option, UsageError } from "./options.ts";

/** Option that names the file. It is not allowed in the file. */
const CONFIG = "config";

/** @throws UsageError that names the file and the invalid setting */
export function readConfigFile(
  options: Readonly<Record<string, Option>>,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): FileTexts {
  const path = pathFromArguments(args) ?? environment["PROOFLINE_CONFIG"];
  if (!path) return {};
  const members = Object.entries(parsed(path));
  return Object.fromEntries(members.map(([name, value]) => [name, textOf(path, options, name, value)]));
}

function pathFromArguments(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((word) => word === `--${CONFIG}` || word.startsWith(`--${CONFIG}=`));
  const word = args[at];
  return word?.includes("=") ? word.slice(word.indexOf("=") + 1) : args[at + 1 || args.length];
}

function parsed(path: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    // The parser's message would quote the file.
    const reason = cause instanceof SyntaxError ? "invalid JSON" : (cause as Error).message;
    throw new UsageError(`--${CONFIG} cannot be read: ${reason}`, { cause });
  }
  throw new UsageError(`${path} must be a JSON object of settings`);
}

function textOf(path: string, options: Readonly<Record<string, Option>>, name: string, value: unknown): string {
  if (name === CONFIG || !Object.hasOwn(options, name)) throw new UsageError(`${path}: unknown setting '${name}'`);
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new UsageError(`${path}: '${name}' must be a string or a number`);
}
