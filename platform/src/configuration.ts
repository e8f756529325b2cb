/** What the command `prove-platform serve` can be told, by flag or by environment: one table for parsing and help. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import envPaths from "env-paths";
import { IN_MEMORY, type StartOptions } from "./options.ts";
import { StartError } from "./public-url.ts";

/** A mistake in how the command was called. */
export class UsageError extends StartError {}

interface Setting {
  readonly variable: string;
  readonly value: string;
  readonly about: string;
  readonly default?: string;
}

export const settings = {
  port: { variable: "PROVE_PORT", value: "N", about: "port to listen on; 0 takes a free one", default: "8080" },
  host: { variable: "PROVE_HOST", value: "ADDRESS", about: "address to listen on", default: "127.0.0.1" },
  data: {
    variable: "PROVE_DATA",
    value: "FOLDER|URL",
    about: `folder of the database and its key, or postgres://… for several nodes; ${IN_MEMORY} keeps nothing`,
    default: envPaths("prove-platform", { suffix: "" }).data,
  },
  "master-key-file": {
    variable: "PROVE_MASTER_KEY_FILE",
    value: "FILE",
    about: "with postgres://…, the master key: 32 bytes in base64; or the key itself in PROVE_MASTER_KEY",
  },
  "public-url": {
    variable: "PROVE_PUBLIC_URL",
    value: "ORIGIN",
    about: "origin under which callers reach the platform; default: the address it listens on",
  },
  "rate-limit": {
    variable: "PROVE_RATE_LIMIT",
    value: "N",
    about: "requests a second per client in sandbox domains; default: no limit (live domains: 25)",
  },
  "trust-proxy": {
    variable: "PROVE_TRUST_PROXY",
    value: "N",
    about: "proxies of one's own in front, whose X-Forwarded-For says who calls; default: none",
  },
  "signing-algorithm": {
    variable: "PROVE_SIGNING_ALGORITHM",
    value: "NAME",
    about: "ES256, RS256 or EdDSA, for access tokens",
    default: "ES256",
  },
  "log-level": {
    variable: "PROVE_LOG_LEVEL",
    value: "LEVEL",
    about: "debug, info, warn, error or silent; the log is JSON on standard error",
    default: "warn",
  },
} as const satisfies Record<string, Setting>;

type SettingName = keyof typeof settings;
type Values = Partial<Record<SettingName, string>>;

/** Reads flags first, then the environment, then defaults. @throws UsageError that says what to write instead */
export function readConfiguration(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const flags = readFlags(args);
  const value = (name: SettingName): string | undefined => {
    const setting: Setting = settings[name];
    const given = flags[name] ?? (environment[setting.variable] || setting.default);
    if (given === "") throw new UsageError(`--${name} needs a value`);
    return given;
  };
  const publicUrl = value("public-url");
  const rateLimit = value("rate-limit");
  const trustProxy = value("trust-proxy");
  const credentials = readCredentials(environment);
  const masterKey = readMasterKey(value("master-key-file"), environment);
  return {
    port: wholeNumber("port", value("port"), 0, 65_535),
    host: value("host") ?? "",
    data: value("data") ?? "",
    ...(masterKey && { masterKey }),
    ...(publicUrl && { publicUrl }),
    ...(rateLimit && { rateLimit: wholeNumber("rate-limit", rateLimit, 1, 1_000_000) }),
    ...(trustProxy && { trustProxy: wholeNumber("trust-proxy", trustProxy, 1, 100) }),
    ...(credentials && { credentials }),
    signingAlgorithm: oneOf("signing-algorithm", value("signing-algorithm"), ["ES256", "RS256", "EdDSA"]),
    log: {
      level: oneOf("log-level", value("log-level"), ["debug", "info", "warn", "error", "silent"]),
      stream: process.stderr,
    },
  };
}

function readFlags(args: readonly string[]): Values {
  const options = Object.fromEntries(Object.keys(settings).map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (cause) {
    throw new UsageError((cause as Error).message.replace(/\. To specify.*$/s, ""), { cause });
  }
}

function wholeNumber(name: SettingName, text: string | undefined, least: number, most: number): number {
  const number = /^\d+$/.test(text ?? "") ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not '${text}'`);
}

function oneOf<const V extends string>(name: SettingName, text: string | undefined, values: readonly V[]): V {
  const found = values.find((value) => value === text);
  if (found) return found;
  throw new UsageError(`--${name} must be one of ${values.join(", ")}, not '${text}'`);
}

function readCredentials({ PROVE_CLIENT_ID: clientId, PROVE_CLIENT_SECRET: clientSecret }: NodeJS.ProcessEnv) {
  if (clientId && clientSecret) return { clientId, clientSecret };
  if (!clientId && !clientSecret) return undefined;
  const [given, missing] = clientId
    ? ["PROVE_CLIENT_ID", "PROVE_CLIENT_SECRET"]
    : ["PROVE_CLIENT_SECRET", "PROVE_CLIENT_ID"];
  throw new UsageError(`${given} is set but ${missing} is not; set both, or neither to have them made`);
}

/** A file, since a secret on the command line is seen by everybody on the machine. */
function readMasterKey(file: string | undefined, { PROVE_MASTER_KEY: key }: NodeJS.ProcessEnv): string | undefined {
  if (!file) return key || undefined;
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new UsageError(`--master-key-file cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** The lines of `--help` that explain the settings. */
export function describeSettings(): string {
  return Object.entries<Setting>(settings)
    .map(([name, { variable, value, about, default: standard }]) => {
      const suffix = standard ? ` (${standard})` : "";
      return `  ${`--${name} ${value}`.padEnd(28)}${about}${suffix}\n  ${"".padEnd(28)}or ${variable}`;
    })
    .join("\n");
}
