import { throwNetworkError } from "../models/errors/httpclienterrors.ts";
import { isBrowser, requestsAreIsolated } from "../internal/environment.ts";
import { TokenCache } from "../internal/token-cache.ts";
import { SDKValidationError } from "../models/errors/proveerror.ts";
import { prefixOf } from "../internal/request-url.ts";
import { type SDKOptions, serverURLFromOptions } from "./config.ts";
import type { HTTPClient } from "./http.ts";
import type { RetryConfig } from "./retries.ts";
import { credentialsOf } from "./security.ts";

/** Options of one call, beside those of `fetch`; they win over the client's. */
export type RequestOptions = {
  /** Milliseconds that this call may take in all; 0 means no limit. */
  timeoutMs?: number | undefined;
  /** When to repeat; obeyed as given. */
  retries?: RetryConfig | undefined;
  /** Statuses to repeat at, such as `"429"` or `"5XX"`. */
  retryCodes?: string[] | undefined;
  /**
   * Names this call, however often it is sent: it is then also repeated when a connection broke after sending. Best a
   * new UUID each time. The API does not promise to heed it, so that a repeat may act twice.
   */
  idempotencyKey?: string | undefined;
  /** Base URL of this call: of the client's origin, or of one in `trustedOrigins`. */
  serverURL?: string | undefined;
  /** Options of `fetch`; those at the top level win. */
  fetchOptions?: Omit<RequestInit, "method" | "body"> | undefined;
} & Omit<RequestInit, "method" | "body">;

/** What every client is: options, and the state that all its calls share. */
export class ClientSDK {
  /** Not enumerable: the credentials are in it. */
  declare readonly _options: SDKOptions;
  declare readonly _baseURL: URL;
  /** @internal */
  declare readonly _base: string;
  /** @internal */
  declare readonly _httpClient: Pick<HTTPClient, "request">;
  /** @internal */
  declare readonly _tokens: TokenCache;

  /**
   * @param shared a client whose tokens this one is to use
   * @throws SDKValidationError when an option is wrong; the message says how to put it right
   */
  constructor(options: SDKOptions = {}, shared?: ClientSDK) {
    if (isBrowser() && !options.dangerouslyAllowBrowser) {
      throw new SDKValidationError("browsers show secrets; call from a server, or set dangerouslyAllowBrowser");
    }
    Object.defineProperty(this, "_options", { value: options });
    this._baseURL = serverURLFromOptions(options);
    this._base = prefixOf(this._baseURL);
    this._httpClient = options.httpClient ?? { request: (request) => fetch(request).catch(throwNetworkError) };
    this._tokens = shared?._tokens ?? new TokenCache(!requestsAreIsolated());
    if (typeof options.security !== "function") credentialsOf(options.security);
  }
}
