/** Entry point of the package. Models, errors and functions have separate entry points. */
export { Proveapi } from "./sdk/index.ts";

export {
  SDK_METADATA,
  type SDKOptions,
  ServerList,
  ServerProdEu,
  ServerProdUs,
  ServerUatEu,
  ServerUatUs,
  serverURLFromOptions,
} from "./lib/config.ts";
export type { RequestOptions } from "./lib/sdks.ts";
export type { RetryConfig } from "./lib/retries.ts";
export type { Logger } from "./lib/logger.ts";

export { type Fetcher, HTTPClient, type HTTPClientOptions } from "./lib/http.ts";
export type { Middleware, MiddlewareContext } from "./internal/middleware.ts";
export * as files from "./lib/files.ts";

export { isProveapiError } from "./models/errors/proveapierror.ts";
export { type ErrorReason, isProveError, ProveError } from "./models/errors/proveerror.ts";
