/** `proofline serve`: runs the server until a signal arrives. */
import { readConfiguration, type ServeOptions, settings } from "./settings/settings.ts";
import type { RunningPlatform } from "../server/options.ts";
import type { Command } from "./command.ts";
import { explain } from "./explain.ts";

export const command: Command = {
  about: "run the server until SIGINT or SIGTERM",
  options: settings,
  notes: `PROVE_CLIENT_ID and PROVE_CLIENT_SECRET set the credentials of the first client;
without them, the first start generates credentials and prints them once.
PROOFLINE_ADMIN_TOKEN enables /admin, where tests move the clock, reset, read messages and inject failures.`,
  run: (args, environment) => serve(readConfiguration(args, environment)),
};

async function serve(options: ServeOptions): Promise<void> {
  const running = await start(options);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(running));
  if (running.generated) {
    const { clientId, clientSecret } = running.generated;
    process.stdout.write(`client_id ${clientId}\nclient_secret ${clientSecret} (shown only once)\n`);
  }
  if (options.publicUrl?.startsWith("https:") && !options.trustProxy && !options.tls) {
    process.stderr.write(
      "proofline: behind a proxy, set --trust-proxy 1; otherwise all clients share one limit on failed authentication\n",
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

/** Loads the test controls only if an admin token is set. */
async function start({ adminToken, ...options }: ServeOptions): Promise<RunningPlatform> {
  if (!adminToken) return (await import("../server/start.ts")).launch(options);
  const { launchWithControls } = await import("../testing/kit.ts");
  return (await launchWithControls(options, adminToken)).running;
}

let stopping: Promise<void> | undefined;

/** Stops once for any number of signals: a terminal sends Ctrl-C to all its processes, and the parent may forward it. */
function stop(running: RunningPlatform): void {
  stopping ??= running.stop().catch((cause: unknown) => {
    process.stderr.write(`proofline: ${explain(cause)}\n`);
    process.exitCode = 1;
  });
}
