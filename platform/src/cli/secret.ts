/** Reads secrets from a file or the environment, since any user on the machine can read command lines. */
import { readFileSync } from "node:fs";
import { UsageError } from "./options.ts";

/** @param option option that names the file; @param value value in the environment, used without a file */
export function readSecret(option: string, file: string | undefined, value: string | undefined): string | undefined {
  if (!file) return value || undefined;
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new UsageError(`--${option} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
