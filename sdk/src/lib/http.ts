import { throwNetworkError } from "../models/errors/httpclienterrors.ts";

/** Sends a request: `fetch` or a function with its signature. */
export type Fetcher = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

export type HTTPClientOptions = {
  /** @default the runtime's `fetch` */
  fetcher?: Fetcher | undefined;
};

type Awaitable<T> = T | Promise<T>;

/** May change the request, or return a replacement. */
export type BeforeRequestHook = (request: Request) => Awaitable<Request | void>;
/** Runs when a request fails; the error is then rethrown. */
export type RequestErrorHook = (error: unknown, request: Request) => Awaitable<void>;
export type ResponseHook = (response: Response, request: Request) => Awaitable<void>;

type Hooks = {
  beforeRequest: BeforeRequestHook[];
  requestError: RequestErrorHook[];
  response: ResponseHook[];
};

/**
 * Sends requests and runs hooks. Token requests pass through it too, with the credentials in their body.
 *
 * @example
 * ```ts
 * import { HTTPClient, Proveapi } from "@prove-identity/prove-api";
 *
 * const httpClient = new HTTPClient();
 * httpClient.addHook("beforeRequest", (request) => request.headers.set("x-trace", "1"));
 * export const prove = new Proveapi({ httpClient });
 * ```
 */
export class HTTPClient {
  readonly #fetcher: Fetcher;
  readonly #hooks: Hooks = { beforeRequest: [], requestError: [], response: [] };

  constructor(options: HTTPClientOptions = {}) {
    this.#fetcher = options.fetcher ?? ((request) => fetch(request));
  }

  /** @param onSend receives the request that is sent, which a hook may have replaced */
  async request(request: Request, onSend?: (sent: Request) => void): Promise<Response> {
    let sent = request;
    for (const hook of this.#hooks.beforeRequest) sent = (await hook(sent)) ?? sent;
    onSend?.(sent);
    sent.signal.throwIfAborted(); // the call may have ended while the hooks ran
    let response: Response | undefined;
    try {
      response = await this.#fetcher(sent);
      for (const hook of this.#hooks.response) await hook(response, sent);
      return response;
    } catch (error) {
      for (const hook of this.#hooks.requestError) await hook(error, sent);
      if (response) throw error; // a response hook failed
      return throwNetworkError(error);
    }
  }

  addHook<Name extends keyof Hooks>(name: Name, hook: Hooks[Name][number]): this {
    this.#named(name).push(hook);
    return this;
  }

  /** Removes one registration of `hook`. */
  removeHook<Name extends keyof Hooks>(name: Name, hook: Hooks[Name][number]): this {
    const hooks = this.#named(name);
    const index = hooks.indexOf(hook);
    if (index !== -1) hooks.splice(index, 1);
    return this;
  }

  /** Returns a client with the same fetcher and a copy of the hooks. */
  clone(): HTTPClient {
    const copy = new HTTPClient({ fetcher: this.#fetcher });
    for (const name of Object.keys(this.#hooks) as (keyof Hooks)[]) copy.#named(name).push(...this.#named(name));
    return copy;
  }

  #named(name: keyof Hooks): Hooks[keyof Hooks][number][] {
    if (!Object.hasOwn(this.#hooks, name)) throw new Error(`unknown hook '${name}'`);
    return this.#hooks[name];
  }
}

/** Returns true if the response has this content type, ignoring parameters. */
export const matchContentType = (response: Response, type: string): boolean =>
  response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === type;
