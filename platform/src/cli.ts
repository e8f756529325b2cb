#!/usr/bin/env node
/** The command `prove-platform`. */
import { describeSettings, readConfiguration, UsageError } from "./configuration.ts";
import type { RunningPlatform, StartOptions } from "./options.ts";
import { launch } from "./start.ts";

const USAGE = `prove-platform: an open, self-hostable phone identity platform

  prove-platform serve [settings]    answer the API until SIGINT or SIGTERM

Settings of serve, with the environment variable that does the same:

${describeSettings()}

  PROVE_CLIENT_ID and PROVE_CLIENT_SECRET, both set, are the credentials of the first client;
  without them the first start makes them and prints them once.
`;

const [command, ...args] = process.argv.slice(2);

try {
  if (command === "serve" && !args.includes("--help")) await serve(readConfiguration(args, process.env));
  else if (command === undefined || command === "help" || command === "--help" || command === "serve") {
    process.stdout.write(USAGE);
  } else throw new UsageError(`there is no command '${command}'`);
} catch (cause) {
  process.stderr.write(`prove-platform: ${explain(cause)}\n`);
  process.exitCode = cause instanceof UsageError ? 2 : 1;
}

async function serve(options: StartOptions): Promise<void> {
  const running = await launch(options);
  if (running.generated) {
    const { clientId, clientSecret } = running.generated;
    process.stdout.write(`client_id ${clientId}\nclient_secret ${clientSecret} (shown only now)\n`);
  }
  process.stdout.write(`prove-platform listens on ${running.url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(running));
}

async function stop(running: RunningPlatform): Promise<void> {
  try {
    await running.stop();
  } catch (cause) {
    process.stderr.write(`prove-platform: ${explain(cause)}\n`);
    process.exitCode = 1;
  }
}

/** One line that says what to do, for the mistakes that people make; the whole error for those that are ours. */
function explain(cause: unknown): string {
  if (cause instanceof UsageError) return `${cause.message}\nTry 'prove-platform --help'.`;
  if (!(cause instanceof Error)) return String(cause);
  const { code, port } = cause as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `port ${port} is taken; choose another with --port`;
  if (code === "EACCES") return `${cause.message}; choose another --port or --data folder`;
  return cause.stack ?? cause.message;
}
