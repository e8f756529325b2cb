import { environmentVariable } from "../internal/environment.ts";
import type { Middleware } from "../internal/middleware.ts";
import { errorText } from "../internal/unknown-values.ts";
import { SDKValidationError } from "../models/errors/proveerror.ts";
import type { HTTPClient } from "./http.ts";
import type { Logger } from "./logger.ts";
import type { RetryConfig } from "./retries.ts";
import type { SecuritySource } from "./security.ts";

/** Prove's test environment in the US. */
export const ServerUatUs = "uat-us";
/** Prove's production in the US. */
export const ServerProdUs = "prod-us";
/** Prove's test environment in the EU. */
export const ServerUatEu = "uat-eu";
/** Prove's production in the EU. */
export const ServerProdEu = "prod-eu";

export const ServerList = {
  "uat-us": "https://platform.uat.proveapis.com",
  "prod-us": "https://platform.proveapis.com",
  "uat-eu": "https://platform.uat.eu.proveapis.com",
  "prod-eu": "https://platform.eu.proveapis.com",
} as const;

/** Options of a client. What is left out has a default that suits production. */
export type SDKOptions = {
  /**
   * Client credentials, or a function that gets them (called once per call).
   *
   * @default the environment's PROVE_CLIENT_ID and PROVE_CLIENT_SECRET
   */
  security?: SecuritySource | undefined;
  /**
   * Name of Prove's environment.
   *
   * @default the environment's PROVE_SERVER, else `uat-us`
   */
  server?: keyof typeof ServerList | undefined;
  /**
   * Base URL, with or without a path; wins over `server`.
   *
   * @default the environment's PROVE_SERVER_URL, unless `server` is given
   */
  serverURL?: string | undefined;
  /** Origins beside the base URL's own that a single call's `serverURL` may name, as `https://host`. */
  trustedOrigins?: readonly string[] | undefined;
  /** Milliseconds that a call may take in all: token, waits and body included. 0 means no limit. @default 30000 */
  timeoutMs?: number | undefined;
  /** When to repeat. @default twice, on refused connections, 429 and 503 */
  retryConfig?: RetryConfig | undefined;
  /**
   * Wraps every attempt, of calls and of token requests; the first is the outermost. The package has some: `logging()`,
   * `sharedTokens()`, `tracing()`.
   */
  middleware?: readonly Middleware[] | undefined;
  /** Sends the requests. */
  httpClient?: HTTPClient | undefined;
  /** Value of the `user-agent` header. */
  userAgent?: string | undefined;
  /** Allow a client in a browser, where anyone can read its secret. @default false */
  dangerouslyAllowBrowser?: boolean | undefined;
  /** Gets the line and the harmless headers of every request and answer, never a body; `console` will do. */
  debugLogger?: Logger | undefined;
};

/** The base URL that these options mean. @throws SDKValidationError for an unknown name or what is no http(s) URL */
export const serverURLFromOptions = ({ server, serverURL }: SDKOptions): URL =>
  baseURLOf(serverURL ?? server ?? environmentVariable("SERVER_URL") ?? environmentVariable("SERVER") ?? ServerUatUs);

/** The URL of a name or of a text. @throws SDKValidationError for an unknown name or what is no http(s) URL */
export function baseURLOf(server: string): URL {
  const name = errorText(server);
  const text: string = ServerList[name as keyof typeof ServerList] ?? name;
  if (/^https?:/i.test(text) && URL.canParse(text)) return new URL(text);
  throw new SDKValidationError(`'${name}' is no server; give a URL or one of ${Object.keys(ServerList).join(", ")}`);
}

/** Version of the official package whose API this one has. */
const sdkVersion = "0.14.9";

/** Value of the `user-agent` header unless the options set another. */
export const userAgent = `prove-api-typescript/${sdkVersion}`;

export const SDK_METADATA = {
  language: "typescript",
  openapiDocVersion: "1.0.0",
  sdkVersion,
  genVersion: sdkVersion,
  /** Version of this package. */
  packageVersion: "0.1.0",
  userAgent,
} as const;
