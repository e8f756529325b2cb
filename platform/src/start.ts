/** Puts the platform together and lets it serve. */
import { mkdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { SECOND, systemClock } from "./clock.ts";
import { prepareFirstDomain } from "./domains/first-start.ts";
import { sandboxSource } from "./identity/sandbox.ts";
import { masterKeyOf, randomMasterKey } from "./keys/master-key.ts";
import { createOAuth } from "./oauth/oauth.ts";
import { IN_MEMORY, type RunningPlatform, type StartOptions } from "./options.ts";
import type { Platform } from "./platform.ts";
import { createServer, type ServerOptions } from "./server.ts";
import { openSqlite } from "./store/sqlite.ts";
import { sweepRegularly } from "./sweeper.ts";

/** How long a request that was accepted may take to come to an end when the platform stops. */
const GRACE = 10 * SECOND;
const IDLE_CHECK = 20;

/** A platform with its parts in reach, as the tests need it. */
export interface LaunchedPlatform extends RunningPlatform {
  readonly platform: Platform;
}

/** @param inspectAnswer gets every answer before it is sent */
export async function launch(
  options: StartOptions,
  inspectAnswer?: ServerOptions["inspectAnswer"],
): Promise<LaunchedPlatform> {
  const { data = IN_MEMORY, host = "127.0.0.1", port = 8080 } = options;
  const platform = { ...(await openParts(data, options)), publicUrl: options.publicUrl ?? "" };
  try {
    const generated = await prepareFirstDomain(platform, options.credentials);
    const app = createServer(platform, await createOAuth(platform), {
      logger: options.log ?? false,
      trustedProxies: options.trustProxy ?? 0,
      sandboxRequestsPerSecond: options.rateLimit,
      ...(inspectAnswer && { inspectAnswer }),
    });
    await app.listen({ host, port });
    platform.publicUrl ||= originOf(host, app.server.address() as AddressInfo);
    const stopSweeping = sweepRegularly(platform, (cause) => app.log.error({ err: cause }, "sweeping failed"));
    const stop = async () => {
      stopSweeping();
      await closeConnections(app);
      await platform.store.close();
    };
    return { url: platform.publicUrl, ...(generated && { generated }), stop, platform };
  } catch (cause) {
    await platform.store.close();
    throw cause;
  }
}

/**
 * Answers what was accepted, then closes. A connection that is kept alive closes with its answer; one whose request
 * does not come to an end within the grace period is cut.
 */
async function closeConnections(app: FastifyInstance): Promise<void> {
  const closing = app.close();
  const asIdle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK);
  const cut = setTimeout(() => app.server.closeAllConnections(), GRACE);
  await closing;
  clearInterval(asIdle);
  clearTimeout(cut);
}

async function openParts(data: string, options: StartOptions): Promise<Omit<Platform, "publicUrl">> {
  const isKept = data !== IN_MEMORY;
  if (isKept) await mkdir(data, { recursive: true, mode: 0o700 });
  return {
    clock: options.clock ?? systemClock,
    masterKey: isKept ? await masterKeyOf(data) : randomMasterKey(),
    store: await openSqlite(isKept ? join(data, "platform.db") : IN_MEMORY),
    identities: { sandbox: sandboxSource() },
    signingAlgorithm: options.signingAlgorithm ?? "ES256",
  };
}

/** A server on all addresses is reached by loopback from the machine it runs on. */
function originOf(host: string, { port, family }: AddressInfo): string {
  const isWildcard = host === "0.0.0.0" || host === "::";
  const name = isWildcard ? "127.0.0.1" : family === "IPv6" && host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
