/** Assembles the platform and starts serving. */
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { emulatedCarrier } from "../possession/carrier/emulated.ts";
import { systemClock } from "../system/clock.ts";
import { openData } from "./open-data.ts";
import type { OpenedData } from "../store/data/opened.ts";
import { carrierFactsFrom } from "../people/directory/carrier-facts.ts";
import { directorySource } from "../people/directory/directory.ts";
import { prepareFirstDomain } from "./first-start.ts";
import { Connections } from "../http/connections.ts";
import { SharedLimits } from "../http/shared-limits.ts";
import { loadStoredTestUsers } from "../people/stored-test-users.ts";
import { type SandboxSource, sandboxSource } from "../people/sandbox.ts";
import { settleDueLinks } from "../possession/links/settle-links.ts";
import { createSender } from "../delivery/messaging/senders/index.ts";
import { createOAuth, type OAuth, REFRESH } from "../oauth/oauth.ts";
import type { RunningPlatform, StartOptions } from "./options.ts";
import { servedPages } from "./index-page/served-pages.ts";
import { PhoneFeed } from "./phone/feed.ts";
import { hasPhonePage } from "./phone/routes.ts";
import type { Platform } from "../operations/platform.ts";
import { checkedPublicUrl, isLoopback, loopbackOrigin } from "../system/origin.ts";
import { type JobDependencies, jobKinds } from "./job-kinds.ts";
import { Queue } from "../delivery/queue/queue.ts";
import { JobAwareStore } from "../delivery/queue/job-aware-store.ts";
import { createServer, type ServerOptions } from "./server.ts";
import { StatusSockets } from "../possession/status/status-sockets.ts";
import type { SnapshotStore } from "../store/snapshot.ts";
import { sweep, SWEEP_INTERVAL } from "./sweeper.ts";
import { prepareTelemetry, type Telemetry } from "./telemetry/telemetry.ts";
import { every, startTicker, type Ticker } from "../system/ticker.ts";
import type { ServedCertificate } from "../http/tls/served-certificate.ts";
import { StartError } from "../system/errors.ts";
import type { TlsFiles } from "../http/tls/files.ts";

/** Default listening address. */
const LOOPBACK = "127.0.0.1";

/** A running platform with access to its parts, for tests and the test kit. */
export interface LaunchedPlatform extends RunningPlatform {
  readonly platform: Platform;
  readonly queue: Queue;
  /** Store with snapshot support. */
  readonly whole: SnapshotStore;
  /** Origin of the local listener. */
  readonly localUrl: string;
  /** Runs the due periodic work now. It also runs by itself twice a second. */
  readonly tick: Ticker["tick"];
}

/** Replacements for tests. */
export interface TestOverrides {
  /** Hook that runs before routes are registered. */
  readonly prepareServer?: ServerOptions["prepareServer"];
  /** Replaces the built-in test users. */
  readonly people?: SandboxSource;
}

export async function launch(options: StartOptions, overrides: TestOverrides = {}): Promise<LaunchedPlatform> {
  const publicUrl = publicUrlOf(options);
  const certificate = options.tls && (await certificateOf(options.tls));
  const opened = await openData(options);
  const { people = sandboxSource() } = overrides;
  try {
    await loadStoredTestUsers(opened, people);
    const served = await serve(opened, { publicUrl, certificate }, options, { ...overrides, people });
    const pages = servedPages(served.url, hasPhonePage(served.url, phonePageOf(options)));
    return Object.assign(served, { pages, whole: opened.store });
  } catch (cause) {
    await opened.close();
    throw cause;
  }
}

/** Public address. */
interface Address {
  /** Empty: the listening address. */
  readonly publicUrl: string;
  readonly certificate: ServedCertificate | undefined;
}

async function serve(
  data: OpenedData,
  { publicUrl, certificate }: Address,
  options: StartOptions,
  overrides: TestOverrides,
): Promise<Omit<LaunchedPlatform, "pages" | "whole">> {
  const telemetry = await prepareTelemetry(options);
  const store = new JobAwareStore(telemetry.store(data.store));
  const platform = platformOf({ ...data, store }, publicUrl, options, overrides);
  const sockets = new StatusSockets(platform);
  const feed = new PhoneFeed(store, platform.clock);
  const oauth = await createOAuth(platform, { keyRotation: options.keyRotation });
  const app = createServer({ platform, oauth, sockets, feed }, httpOptions(options, overrides, telemetry, certificate));
  const kinds = telemetry.jobs(jobKinds(platform, jobDependencies(platform, oauth, options)));
  const queue = new Queue(platform, kinds, (cause) => app.log.error({ err: cause }, "job queue failed"));
  store.onJob(() => queue.wake());
  const connections = new Connections(app.server);
  app.server.once("listening", () => void (platform.publicUrl ||= localUrlOf(app, options)));
  await telemetry.begin({ sockets, store, kinds, certificate });
  await listen(app, options, telemetry);
  await certificate?.look(platform, app.log);
  // After listening succeeds: a failed start must not consume the credentials, which are shown only once.
  const generated = await data.store.alone("first domain", () => prepareFirstDomain(platform, options.credentials));
  const jobs = [
    () => settleDueLinks(platform),
    () => sockets.tick(),
    () => queue.wake(),
    () => platform.spending.tell(),
    () => feed.tick(),
    every(REFRESH, platform.clock, () => oauth.refresh()),
    ...(certificate ? [certificate.renewal(platform, app.log)] : []),
    every(SWEEP_INTERVAL, platform.clock, () => sweep(platform)),
  ];
  const ticker = startTicker(jobs, (cause) => app.log.error({ err: cause }, "periodic job failed"));
  const stop = async () => {
    await ticker.stop();
    await Promise.all([connections.end(app.close()), queue.stop()]);
    await Promise.all([telemetry.end(), data.close()]);
  };
  return {
    url: platform.publicUrl,
    ...(generated && { generated }),
    ...(telemetry.metricsPort !== undefined && { metricsPort: telemetry.metricsPort }),
    stop,
    platform,
    queue,
    tick: () => ticker.tick(),
    localUrl: localUrlOf(app, options),
  };
}

/** Loads the module on demand. */
const certificateOf = async (files: TlsFiles) =>
  (await import("../http/tls/served-certificate.ts")).ServedCertificate.of(files);

const localUrlOf = ({ server }: FastifyInstance, { tls, host = LOOPBACK }: StartOptions): string =>
  loopbackOrigin(tls ? "https" : "http", host, (server.address() as AddressInfo).port);

async function listen(app: FastifyInstance, { host = LOOPBACK, port = 8080 }: StartOptions, telemetry: Telemetry) {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await telemetry.end();
    throw cause;
  }
}

/** A loopback public URL does not enable the page if other machines can reach the listening address. */
const phonePageOf = ({ phonePage, host = LOOPBACK }: StartOptions): boolean | undefined =>
  phonePage ?? (isLoopback(host) ? undefined : false);

const httpOptions = (
  options: StartOptions,
  { prepareServer }: TestOverrides,
  telemetry: Telemetry,
  certificate: ServedCertificate | undefined,
): ServerOptions => ({
  logger: options.log ?? false,
  trustedProxies: options.trustProxy ?? 0,
  certificate,
  sandboxRequestsPerSecond: options.rateLimit,
  phonePage: phonePageOf(options),
  prepareServer(app) {
    telemetry.listen(app);
    prepareServer?.(app);
  },
});

function platformOf(
  { store, masterKey, notices }: Pick<Platform, "store" | "masterKey" | "notices">,
  publicUrl: string,
  options: StartOptions,
  { people = sandboxSource() }: TestOverrides,
): Platform {
  const { clock = systemClock, carrierSource } = options;
  const carrierFacts = carrierSource && carrierFactsFrom(carrierSource, clock);
  return {
    clock,
    store,
    masterKey,
    notices,
    spending: new SharedLimits(notices),
    identities: { sandbox: people, live: directorySource({ store, masterKey, clock, carrierFacts }) },
    carriers: { sandbox: emulatedCarrier },
    publicUrl,
    sandboxLinks: options.sandboxLinks ?? "automatic",
    signingAlgorithm: options.signingAlgorithm ?? "ES256",
  };
}

const jobDependencies = (
  { clock }: Platform,
  { keys }: OAuth,
  { sms, allowPrivateTargets = false }: StartOptions,
): JobDependencies => ({
  sender: createSender(sms ?? { sender: "outbox" }, clock),
  keys,
  allowPrivateTargets,
});

/** Returns an empty string for the listening address, which then must be loopback. */
function publicUrlOf({ publicUrl, host = LOOPBACK, tls }: StartOptions): string {
  if (tls && publicUrl?.startsWith("http:")) {
    throw new StartError(`the public URL must use https when TLS is configured, not '${publicUrl}'`);
  }
  if (publicUrl) return checkedPublicUrl(publicUrl);
  if (isLoopback(host)) return "";
  throw new StartError(`${host} is reachable from other machines; set the public URL (--public-url)`);
}
