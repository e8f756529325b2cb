/** `proofline serve`: answer the API until a signal comes. */
import { readConfiguration, type ServeOptions, settings } from "./settings/settings.ts";
import type { RunningPlatform } from "../server/options.ts";
import type { Command } from "./command.ts";
import { explain } from "./explain.ts";

export const command: Command = {
  about: "answer the API until SIGINT or SIGTERM",
  options: settings,
  notes: `PROVE_CLIENT_ID and PROVE_CLIENT_SECRET, both set, are the credentials of the first client;
without them the first start makes them and prints them once.
PROOFLINE_ADMIN_TOKEN opens /admin, by which tests move the clock, reset, read messages and inject failures.`,
  run: (args, environment) => serve(readConfiguration(args, environment)),
};

async function serve(options: ServeOptions): Promise<void> {
  const running = await start(options);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(running));
  if (running.generated) {
    const { clientId, clientSecret } = running.generated;
    process.stdout.write(`client_id ${clientId}\nclient_secret ${clientSecret} (shown only now)\n`);
  }
  if (options.publicUrl?.startsWith("https:") && !options.trustProxy && !options.tls) {
    process.stderr.write(
      "proofline: behind a proxy, say --trust-proxy 1; otherwise all callers share its limit on failed authentication\n",
    );
  }
  const local = `${options.host}:${options.port}`;
  const address = options.publicUrl ? `${running.url} (${local})` : running.url;
  process.stdout.write(`proofline listens on ${address}\n`);
  for (const { url, about } of running.pages) process.stdout.write(`${about}: ${url}\n`);
  if (running.metricsPort !== undefined) {
    process.stdout.write(`metrics on ${options.metrics?.host}:${running.metricsPort}/metrics\n`);
  }
}

/** With an admin token, under the controls of tests, which are loaded only then. */
async function start({ adminToken, ...options }: ServeOptions): Promise<RunningPlatform> {
  if (!adminToken) return (await import("../server/start.ts")).launch(options);
  const { launchWithControls } = await import("../testing/kit.ts");
  return (await launchWithControls(options, adminToken)).running;
}

let stopping: Promise<void> | undefined;

/** Once, however many signals come: a terminal sends Ctrl-C to everybody in it, and what started us passes it on. */
function stop(running: RunningPlatform): void {
  stopping ??= running.stop().catch((cause: unknown) => {
    process.stderr.write(`proofline: ${explain(cause)}\n`);
    process.exitCode = 1;
  });
}
