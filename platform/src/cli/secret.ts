/** Secrets: from a file or the environment, since the command line is seen by everybody on the machine. */
import { readFileSync } from "node:fs";
import { UsageError } from "./options.ts";

/** @param option names the file; @param value what the environment has, used where no file is given */
export function readSecret(option: string, file: string | undefined, value: string | undefined): string | undefined {
  if (!file) return value || undefined;
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new UsageError(`--${option} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
