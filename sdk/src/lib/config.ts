import { environmentVariable } from "../internal/environment.ts";
import type { Middleware } from "../internal/middleware.ts";
import { errorText } from "../internal/unknown-values.ts";
import { SDKValidationError } from "../models/errors/proveerror.ts";
import type { HTTPClient } from "./http.ts";
import type { Logger } from "./logger.ts";
import type { RetryConfig } from "./retries.ts";
import type { SecuritySource } from "./security.ts";

/** Prove's US test environment. */
export const ServerUatUs = "uat-us";
/** Prove's US production environment. */
export const ServerProdUs = "prod-us";
/** Prove's EU test environment. */
export const ServerUatEu = "uat-eu";
/** Prove's EU production environment. */
export const ServerProdEu = "prod-eu";

export const ServerList = {
  "uat-us": "https://platform.uat.proveapis.com",
  "prod-us": "https://platform.proveapis.com",
  "uat-eu": "https://platform.uat.eu.proveapis.com",
  "prod-eu": "https://platform.eu.proveapis.com",
} as const;

/** Options of a client. Defaults are suitable for production. */
export type SDKOptions = {
  /**
   * Client credentials, or a function that returns them (called once per call).
   *
   * @default PROVE_CLIENT_ID and PROVE_CLIENT_SECRET of the environment
   */
  security?: SecuritySource | undefined;
  /**
   * Name of Prove's environment.
   *
   * @default PROVE_SERVER of the environment, otherwise `uat-us`
   */
  server?: keyof typeof ServerList | undefined;
  /**
   * Base URL, with or without a path; overrides `server`.
   *
   * @default PROVE_SERVER_URL of the environment, unless `server` is set
   */
  serverURL?: string | undefined;
  /** Origins, such as `https://host`, that a call's `serverURL` may use in addition to the base URL's origin. */
  trustedOrigins?: readonly string[] | undefined;
  /** Time limit of a call in milliseconds, including token, retries and body. 0 means no limit. @default 30000 */
  timeoutMs?: number | undefined;
  /** Retry policy. @default two retries, on refused connections, 429 and 503 */
  retryConfig?: RetryConfig | undefined;
  /**
   * Wraps every attempt, including token requests; the first is the outermost. Included: `logging()`, `sharedTokens()`
   * and `tracing()`.
   */
  middleware?: readonly Middleware[] | undefined;
  /** Sends the requests. */
  httpClient?: HTTPClient | undefined;
  /** Value of the `user-agent` header. */
  userAgent?: string | undefined;
  /** Allows a client in a browser, where anyone can read its secret. @default false */
  dangerouslyAllowBrowser?: boolean | undefined;
  /** Logs the first line and the safe headers of every request and response, never a body. `console` works. */
  debugLogger?: Logger | undefined;
};

/** Returns the base URL for the options. @throws SDKValidationError if it is neither a known name nor an http(s) URL */
export const serverURLFromOptions = ({ server, serverURL }: SDKOptions): URL =>
  baseURLOf(serverURL ?? server ?? environmentVariable("SERVER_URL") ?? environmentVariable("SERVER") ?? ServerUatUs);

/** Returns the URL for a name or URL string. @throws SDKValidationError if it is neither */
export function baseURLOf(server: string): URL {
  const name = errorText(server);
  const text: string = ServerList[name as keyof typeof ServerList] ?? name;
  if (/^https?:/i.test(text) && URL.canParse(text)) return new URL(text);
  throw new SDKValidationError(`unknown server '${name}'; use a URL or one of ${Object.keys(ServerList).join(", ")}`);
}

/** Version of the official package that this API matches. */
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
