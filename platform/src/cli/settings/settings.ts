/** What the command `proofline serve` can be told, by flag or by environment: one table for parsing and help. */
import envPaths from "env-paths";
import { HOUR } from "../../system/clock.ts";
import { durationFrom, oneOf, wholeNumber } from "../option-kinds.ts";
import { readConfigFile } from "../config-file.ts";
import { type Option, readInputs, UsageError } from "../options.ts";
import { readSecret } from "../secret.ts";
import { readSender, senderSettings } from "./sms.ts";
import { isServerUrl } from "../../store/data/server.ts";
import { readTraces } from "./traces.ts";
import type { StartOptions } from "../../server/options.ts";
import { IN_MEMORY } from "../../store/data/opened.ts";

export const settings = {
  config: {
    variable: "PROOFLINE_CONFIG",
    value: "FILE",
    about: "JSON file of settings by the names of these flags, which hold where neither flag nor variable is given",
  },
  port: {
    variable: "PROOFLINE_PORT",
    value: "N",
    kind: wholeNumber(0, 65_535),
    about: "port to listen on; 0 takes a free one",
    default: "8080",
  },
  host: { variable: "PROOFLINE_HOST", value: "ADDRESS", about: "address to listen on", default: "127.0.0.1" },
  data: {
    variable: "PROOFLINE_DATA",
    value: "FOLDER|URL",
    about: `folder of the database and its key, or postgres://… for several nodes; ${IN_MEMORY} keeps nothing`,
    default: envPaths("proofline", { suffix: "" }).data,
  },
  "master-key-file": {
    variable: "PROOFLINE_MASTER_KEY_FILE",
    value: "FILE",
    about: "with postgres://… or --seed, the master key: 32 bytes in base64; or the key itself in PROOFLINE_MASTER_KEY",
  },
  seed: {
    variable: "PROOFLINE_SEED",
    value: "FILE",
    about: "state to start from where there is none yet: of proofline export, or written by hand",
  },
  "public-url": {
    variable: "PROOFLINE_PUBLIC_URL",
    value: "ORIGIN",
    about: "origin under which callers reach the platform; default: the address it listens on",
  },
  "tls-cert": {
    variable: "PROOFLINE_TLS_CERT",
    value: "FILE",
    about:
      "PEM file of the certificate and those that lead to its authority, to serve https; renewed without a restart",
  },
  "tls-key": {
    variable: "PROOFLINE_TLS_KEY",
    value: "FILE",
    about: "PEM file of the certificate's private key",
  },
  "rate-limit": {
    variable: "PROOFLINE_RATE_LIMIT",
    value: "N",
    kind: wholeNumber(1, 1_000_000),
    about: "requests a second per client in sandbox domains; default: no limit (live domains: 25)",
  },
  "trust-proxy": {
    variable: "PROOFLINE_TRUST_PROXY",
    value: "N",
    kind: wholeNumber(1, 100),
    about: "proxies of one's own in front, whose X-Forwarded-For says who calls; default: none",
  },
  "carrier-facts-url": {
    variable: "PROOFLINE_CARRIER_FACTS_URL",
    value: "URL",
    about: "who knows about the phones of imported people now; a token for it in PROOFLINE_CARRIER_FACTS_TOKEN",
  },
  "signing-algorithm": {
    variable: "PROOFLINE_SIGNING_ALGORITHM",
    value: "NAME",
    kind: oneOf(["ES256", "RS256", "EdDSA"]),
    about: "ES256, RS256 or EdDSA, for access tokens",
    default: "ES256",
  },
  "sandbox-links": {
    variable: "PROOFLINE_SANDBOX_LINKS",
    value: "HOW",
    kind: oneOf(["automatic", "manual"]),
    about: "automatic or manual: whether Instant Links of sandbox domains open themselves or wait for a tap",
    default: "automatic",
  },
  "key-rotation": {
    variable: "PROOFLINE_KEY_ROTATION",
    value: "TIME",
    kind: durationFrom(HOUR),
    about: "how long a signing key signs before the next one does",
    default: "90d",
  },
  ...senderSettings,
  "phone-page": {
    variable: "PROOFLINE_PHONE_PAGE",
    value: "on|off",
    kind: oneOf(["on", "off"]),
    about: "whether /phone shows the messages of sandbox domains; default: on where only this machine reaches it",
  },
  "allow-private-targets": {
    variable: "PROOFLINE_ALLOW_PRIVATE_TARGETS",
    value: "on|off",
    kind: oneOf(["on", "off"]),
    about: "whether webhooks and callbacks may go to addresses of private networks",
    default: "off",
  },
  "metrics-port": {
    variable: "PROOFLINE_METRICS_PORT",
    value: "N",
    kind: wholeNumber(0, 65_535),
    about: "port of its own for GET /metrics (Prometheus); default: none",
  },
  "metrics-host": {
    variable: "PROOFLINE_METRICS_HOST",
    value: "ADDRESS",
    about: "address that the metrics port listens on",
    default: "127.0.0.1",
  },
  "log-level": {
    variable: "PROOFLINE_LOG_LEVEL",
    value: "LEVEL",
    kind: oneOf(["debug", "info", "warn", "error", "silent"]),
    about: "debug, info, warn, error or silent; the log is JSON on standard error",
    default: "warn",
  },
} as const satisfies Record<string, Option>;

/** What `serve` can be told. */
export interface ServeOptions extends StartOptions {
  /** Opens `/admin`. */
  readonly adminToken?: string;
}

/** Flags come first, then the environment, then the file, then defaults. @throws UsageError that says what to write instead */
export function readConfiguration(args: readonly string[], environment: NodeJS.ProcessEnv): ServeOptions {
  const given = readInputs({ options: settings }, args, environment, readConfigFile(settings, args, environment));
  const credentials = readCredentials(environment);
  const adminToken = readAdminToken(given.data, environment);
  const masterKey = readMasterKey(given["master-key-file"], environment);
  return {
    port: given.port,
    host: given.host,
    data: given.data,
    ...(masterKey && { masterKey }),
    ...(given.seed && { seed: given.seed }),
    ...(given["public-url"] && { publicUrl: given["public-url"] }),
    ...readTls(given["tls-cert"], given["tls-key"]),
    ...(given["rate-limit"] && { rateLimit: given["rate-limit"] }),
    ...(given["trust-proxy"] && { trustProxy: given["trust-proxy"] }),
    ...(credentials && { credentials }),
    ...(adminToken && { adminToken }),
    ...(given["carrier-facts-url"] && {
      carrierSource: { url: given["carrier-facts-url"], token: environment["PROOFLINE_CARRIER_FACTS_TOKEN"] },
    }),
    signingAlgorithm: given["signing-algorithm"],
    sandboxLinks: given["sandbox-links"],
    keyRotation: given["key-rotation"],
    sms: readSender(given, environment),
    ...(given["phone-page"] && { phonePage: given["phone-page"] === "on" }),
    allowPrivateTargets: given["allow-private-targets"] === "on",
    ...(given["metrics-port"] !== undefined && {
      metrics: { port: given["metrics-port"], host: given["metrics-host"] },
    }),
    ...readTraces(environment),
    log: { level: given["log-level"], stream: process.stderr },
  };
}

function readTls(certificateFile: string | undefined, keyFile: string | undefined): Pick<ServeOptions, "tls"> {
  if (certificateFile && keyFile) return { tls: { certificateFile, keyFile } };
  if (!certificateFile && !keyFile) return {};
  const [given, missing] = certificateFile ? ["--tls-cert", "--tls-key"] : ["--tls-key", "--tls-cert"];
  throw new UsageError(`${given} is given but ${missing} is not; https needs both`);
}

function readCredentials({ PROVE_CLIENT_ID: clientId, PROVE_CLIENT_SECRET: clientSecret }: NodeJS.ProcessEnv) {
  if (clientId && clientSecret) return { clientId, clientSecret };
  if (!clientId && !clientSecret) return undefined;
  const [given, missing] = clientId
    ? ["PROVE_CLIENT_ID", "PROVE_CLIENT_SECRET"]
    : ["PROVE_CLIENT_SECRET", "PROVE_CLIENT_ID"];
  throw new UsageError(`${given} is set but ${missing} is not; set both, or neither to have them made`);
}

export const readMasterKey = (
  file: string | undefined,
  { PROOFLINE_MASTER_KEY }: NodeJS.ProcessEnv,
): string | undefined => readSecret("master-key-file", file, PROOFLINE_MASTER_KEY);

/** The clock that tests move is the process's own, so there is no such control over several nodes. */
function readAdminToken(data: string, { PROOFLINE_ADMIN_TOKEN: token }: NodeJS.ProcessEnv): string | undefined {
  if (!token) return undefined;
  if (isServerUrl(data))
    throw new UsageError("PROOFLINE_ADMIN_TOKEN is for tests, and --data must not be a server then");
  if (/^[\w.~+/-]{16,}$/.test(token)) return token;
  throw new UsageError("PROOFLINE_ADMIN_TOKEN must be at least 16 letters, digits and characters among . _ ~ + / -");
}
