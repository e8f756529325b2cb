/** One line that says what to do, for the mistakes that people make; the whole error for those that are ours. */
import { StartError } from "../system/errors.ts";
import { UsageError } from "./options.ts";

/** @param command what help to point at */
export function explain(cause: unknown, command?: string): string {
  if (cause instanceof UsageError) {
    return `${cause.message}\nTry 'proofline ${command ? `${command} ` : ""}--help'.`;
  }
  if (cause instanceof StartError) return cause.message;
  if (!(cause instanceof Error)) return String(cause);
  const { code, syscall, port } = cause as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `port ${port} is taken; choose another with --port`;
  if (syscall === "listen" || syscall === "getaddrinfo") return `cannot listen: ${cause.message}`;
  return cause.stack ?? cause.message;
}
