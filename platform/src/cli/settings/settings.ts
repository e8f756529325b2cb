/** Defines the settings of `proofline serve`, by flag, environment or file. */
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
    about: "JSON file of settings, named like these flags; flags and variables override it",
  },
  port: {
    variable: "PROOFLINE_PORT",
    value: "N",
    kind: wholeNumber(0, 65_535),
    about: "port to listen on; 0: any free port",
    default: "8080",
  },
  host: { variable: "PROOFLINE_HOST", value: "ADDRESS", about: "address to listen on", default: "127.0.0.1" },
  data: {
    variable: "PROOFLINE_DATA",
    value: "FOLDER|URL",
    about: `folder of the database and its key, or postgres://… for several nodes; ${IN_MEMORY} stores nothing`,
    default: envPaths("proofline", { suffix: "" }).data,
  },
  "master-key-file": {
    variable: "PROOFLINE_MASTER_KEY_FILE",
    value: "FILE",
    about: "master key for postgres://… or --seed: 32 bytes, base64; or the key itself in PROOFLINE_MASTER_KEY",
  },
  seed: {
    variable: "PROOFLINE_SEED",
    value: "FILE",
    about: "initial state of a new installation, from 'proofline export' or handwritten",
  },
  "public-url": {
    variable: "PROOFLINE_PUBLIC_URL",
    value: "ORIGIN",
    about: "origin where clients reach the server; default: the address it listens on",
  },
  "tls-cert": {
    variable: "PROOFLINE_TLS_CERT",
    value: "FILE",
    about: "PEM file of the certificate chain, to serve https; reloaded without a restart",
  },
  "tls-key": {
    variable: "PROOFLINE_TLS_KEY",
    value: "FILE",
    about: "PEM file of the private key",
  },
  "rate-limit": {
    variable: "PROOFLINE_RATE_LIMIT",
    value: "N",
    kind: wholeNumber(1, 1_000_000),
    about: "requests per second and client in sandbox domains; default: no limit (live domains: 25)",
  },
  "trust-proxy": {
    variable: "PROOFLINE_TRUST_PROXY",
    value: "N",
    kind: wholeNumber(1, 100),
    about: "number of trusted reverse proxies (X-Forwarded-For); default: none",
  },
  "carrier-facts-url": {
    variable: "PROOFLINE_CARRIER_FACTS_URL",
    value: "URL",
    about: "service with current facts about the phones of imported people; token in PROOFLINE_CARRIER_FACTS_TOKEN",
  },
  "signing-algorithm": {
    variable: "PROOFLINE_SIGNING_ALGORITHM",
    value: "NAME",
    kind: oneOf(["ES256", "RS256", "EdDSA"]),
    about: "algorithm of access tokens: ES256, RS256 or EdDSA",
    default: "ES256",
  },
  "sandbox-links": {
    variable: "PROOFLINE_SANDBOX_LINKS",
    value: "HOW",
    kind: oneOf(["automatic", "manual"]),
    about: "Instant Links of sandbox domains: automatic (open without a tap) or manual",
    default: "automatic",
  },
  "key-rotation": {
    variable: "PROOFLINE_KEY_ROTATION",
    value: "TIME",
    kind: durationFrom(HOUR),
    about: "how long a signing key signs before the next one takes over",
    default: "90d",
  },
  ...senderSettings,
  "phone-page": {
    variable: "PROOFLINE_PHONE_PAGE",
    value: "on|off",
    kind: oneOf(["on", "off"]),
    about: "show messages of sandbox domains at /phone; default: on if only this machine can reach the server",
  },
  "allow-private-targets": {
    variable: "PROOFLINE_ALLOW_PRIVATE_TARGETS",
    value: "on|off",
    kind: oneOf(["on", "off"]),
    about: "allow webhooks and callbacks to private network addresses",
    default: "off",
  },
  "metrics-port": {
    variable: "PROOFLINE_METRICS_PORT",
    value: "N",
    kind: wholeNumber(0, 65_535),
    about: "separate port for GET /metrics (Prometheus); default: none",
  },
  "metrics-host": {
    variable: "PROOFLINE_METRICS_HOST",
    value: "ADDRESS",
    about: "address for the metrics port to listen on",
    default: "127.0.0.1",
  },
  "log-level": {
    variable: "PROOFLINE_LOG_LEVEL",
    value: "LEVEL",
    kind: oneOf(["debug", "info", "warn", "error", "silent"]),
    about: "debug, info, warn, error or silent; logs are JSON on standard error",
    default: "warn",
  },
} as const satisfies Record<string, Option>;

/** Options of `serve`. */
export interface ServeOptions extends StartOptions {
  /** Enables `/admin`. */
  readonly adminToken?: string;
}

/** Precedence: flags, environment, file, defaults. @throws UsageError that states the accepted form */
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
  throw new UsageError(`${given} is set but ${missing} is not; https requires both`);
}

function readCredentials({ PROVE_CLIENT_ID: clientId, PROVE_CLIENT_SECRET: clientSecret }: NodeJS.ProcessEnv) {
  if (clientId && clientSecret) return { clientId, clientSecret };
  if (!clientId && !clientSecret) return undefined;
  const [given, missing] = clientId
    ? ["PROVE_CLIENT_ID", "PROVE_CLIENT_SECRET"]
    : ["PROVE_CLIENT_SECRET", "PROVE_CLIENT_ID"];
  throw new UsageError(`${given} is set but ${missing} is not; set both, or neither to generate them`);
}

export const readMasterKey = (
  file: string | undefined,
  { PROOFLINE_MASTER_KEY }: NodeJS.ProcessEnv,
): string | undefined => readSecret("master-key-file", file, PROOFLINE_MASTER_KEY);

/** Test controls require a single node, since the clock that they move belongs to the process. */
function readAdminToken(data: string, { PROOFLINE_ADMIN_TOKEN: token }: NodeJS.ProcessEnv): string | undefined {
  if (!token) return undefined;
  if (isServerUrl(data))
    throw new UsageError("PROOFLINE_ADMIN_TOKEN is only for tests and does not work with --data postgres://…");
  if (/^[\w.~+/-]{16,}$/.test(token)) return token;
  throw new UsageError("PROOFLINE_ADMIN_TOKEN must have at least 16 characters: letters, digits or . _ ~ + / -");
}
