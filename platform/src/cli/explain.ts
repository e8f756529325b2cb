/** Formats errors for the terminal: one line with a fix for user errors, the stack trace for internal errors. */
import { StartError } from "../system/errors.ts";
import { UsageError } from "./options.ts";

/** @param command command whose `--help` is suggested */
export function explain(cause: unknown, command?: string): string {
  if (cause instanceof UsageError) {
    return `${cause.message}\nTry 'proofline ${command ? `${command} ` : ""}--help'.`;
  }
  if (cause instanceof StartError) return cause.message;
  if (!(cause instanceof Error)) return String(cause);
  const { code, syscall, port } = cause as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `port ${port} is in use; choose another with --port`;
  if (syscall === "listen" || syscall === "getaddrinfo") return `cannot listen: ${cause.message}`;
  return cause.stack ?? cause.message;
}
