import { throwNetworkError } from "../models/errors/httpclienterrors.ts";
import { isBrowser, requestsAreIsolated } from "../internal/environment.ts";
import { TokenCache } from "../internal/token-cache.ts";
import { SDKValidationError } from "../models/errors/proveerror.ts";
import { prefixOf } from "../internal/request-url.ts";
import { type SDKOptions, serverURLFromOptions } from "./config.ts";
import type { HTTPClient } from "./http.ts";
import type { RetryConfig } from "./retries.ts";
import { credentialsOf } from "./security.ts";

/** Options of one call, in addition to those of `fetch`. They override the client's. */
export type RequestOptions = {
  /** Time limit of this call in milliseconds; 0 means no limit. */
  timeoutMs?: number | undefined;
  /** Retry policy, applied unchanged. */
  retries?: RetryConfig | undefined;
  /** Statuses to retry, such as `"429"` or `"5XX"`. */
  retryCodes?: string[] | undefined;
  /**
   * Unique ID of this call, such as a UUID, sent with every attempt. The call is then also retried if the connection
   * breaks after sending. The API does not guarantee idempotency, so a retry may take effect twice.
   */
  idempotencyKey?: string | undefined;
  /** Base URL of this call, on the client's origin or one of `trustedOrigins`. */
  serverURL?: string | undefined;
  /** Options of `fetch`; options at the top level override them. */
  fetchOptions?: Omit<RequestInit, "method" | "body"> | undefined;
} & Omit<RequestInit, "method" | "body">;

/** Base of all clients: options, and state that calls share. */
export class ClientSDK {
  /** Not enumerable, because it contains the credentials. */
  declare readonly _options: SDKOptions;
  declare readonly _baseURL: URL;
  /** @internal */
  declare readonly _base: string;
  /** @internal */
  declare readonly _httpClient: Pick<HTTPClient, "request">;
  /** @internal */
  declare readonly _tokens: TokenCache;

  /**
   * @param shared client whose token cache this one uses
   * @throws SDKValidationError if an option is invalid
   */
  constructor(options: SDKOptions = {}, shared?: ClientSDK) {
    if (isBrowser() && !options.dangerouslyAllowBrowser) {
      throw new SDKValidationError(
        "browsers expose the client secret; call from a server, or set dangerouslyAllowBrowser",
      );
    }
    Object.defineProperty(this, "_options", { value: options });
    this._baseURL = serverURLFromOptions(options);
    this._base = prefixOf(this._baseURL);
    this._httpClient = options.httpClient ?? { request: (request) => fetch(request).catch(throwNetworkError) };
    this._tokens = shared?._tokens ?? new TokenCache(!requestsAreIsolated());
    if (typeof options.security !== "function") credentialsOf(options.security);
  }
}
