/** The command `prove-platform`. */
import { describeSettings, readConfiguration, UsageError } from "./configuration.ts";
import manifest from "../package.json" with { type: "json" };
import type { RunningPlatform, StartOptions } from "./options.ts";
import { StartError } from "./public-url.ts";
import { launch } from "./start.ts";

const USAGE = `prove-platform: an open, self-hostable phone identity platform

  prove-platform serve [settings]    answer the API until SIGINT or SIGTERM

Settings of serve, with the environment variable that does the same:

${describeSettings()}

  PROVE_CLIENT_ID and PROVE_CLIENT_SECRET, both set, are the credentials of the first client;
  without them the first start makes them and prints them once.
`;

const [command, ...args] = process.argv.slice(2);

// What is written is for the owner alone.
process.umask(0o077);

try {
  if (command === "serve" && !args.includes("--help") && !args.includes("-h")) {
    await serve(readConfiguration(args, process.env));
  } else if (command === "--version") process.stdout.write(`${manifest.version}\n`);
  else if (command === undefined || ["help", "--help", "-h", "serve"].includes(command)) process.stdout.write(USAGE);
  else throw new UsageError(`there is no command '${command}'`);
} catch (cause) {
  process.stderr.write(`prove-platform: ${explain(cause)}\n`);
  process.exitCode = cause instanceof UsageError ? 2 : 1;
}

async function serve(options: StartOptions): Promise<void> {
  const running = await launch(options);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(running));
  if (running.generated) {
    const { clientId, clientSecret } = running.generated;
    process.stdout.write(`client_id ${clientId}\nclient_secret ${clientSecret} (shown only now)\n`);
  }
  if (options.publicUrl?.startsWith("https:") && !options.trustProxy) {
    process.stderr.write(
      "prove-platform: behind a proxy, say --trust-proxy 1; otherwise all callers share its limit on failed authentication\n",
    );
  }
  const local = `${options.host}:${options.port}`;
  const address = options.publicUrl ? `${running.url} (${local})` : running.url;
  process.stdout.write(`prove-platform listens on ${address}\n`);
}

let stopping: Promise<void> | undefined;

/** Once, however many signals come: a terminal sends Ctrl-C to everybody in it, and what started us passes it on. */
function stop(running: RunningPlatform): void {
  stopping ??= running.stop().catch((cause: unknown) => {
    process.stderr.write(`prove-platform: ${explain(cause)}\n`);
    process.exitCode = 1;
  });
}

/** One line that says what to do, for the mistakes that people make; the whole error for those that are ours. */
function explain(cause: unknown): string {
  if (cause instanceof UsageError) return `${cause.message}\nTry 'prove-platform --help'.`;
  if (cause instanceof StartError) return cause.message;
  if (!(cause instanceof Error)) return String(cause);
  const { code, syscall, port } = cause as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `port ${port} is taken; choose another with --port`;
  if (syscall === "listen" || syscall === "getaddrinfo") return `cannot listen: ${cause.message}`;
  return cause.stack ?? cause.message;
}
