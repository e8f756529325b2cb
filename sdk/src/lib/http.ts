import { throwNetworkError } from "../models/errors/httpclienterrors.ts";

/** What sends a request: `fetch`, or anything that behaves like it. */
export type Fetcher = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

export type HTTPClientOptions = {
  /** @default the runtime's `fetch` */
  fetcher?: Fetcher | undefined;
};

type Awaitable<T> = T | Promise<T>;

/** May change the request, or return another one to be sent instead. */
export type BeforeRequestHook = (request: Request) => Awaitable<Request | void>;
/** Sees what went wrong; the error is thrown on afterwards. */
export type RequestErrorHook = (error: unknown, request: Request) => Awaitable<void>;
export type ResponseHook = (response: Response, request: Request) => Awaitable<void>;

type Hooks = {
  beforeRequest: BeforeRequestHook[];
  requestError: RequestErrorHook[];
  response: ResponseHook[];
};

/**
 * Sends requests, with hooks around it. Token requests pass through it as well, with the credentials in their body.
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

  /** @param onSend is told what is sent, since a hook may put another request in the place of this one */
  async request(request: Request, onSend?: (sent: Request) => void): Promise<Response> {
    let sent = request;
    for (const hook of this.#hooks.beforeRequest) sent = (await hook(sent)) ?? sent;
    onSend?.(sent);
    sent.signal.throwIfAborted(); // the hooks may have taken longer than the call has
    let response: Response | undefined;
    try {
      response = await this.#fetcher(sent);
      for (const hook of this.#hooks.response) await hook(response, sent);
      return response;
    } catch (error) {
      for (const hook of this.#hooks.requestError) await hook(error, sent);
      if (response) throw error; // a hook's own
      return throwNetworkError(error);
    }
  }

  addHook<Name extends keyof Hooks>(name: Name, hook: Hooks[Name][number]): this {
    this.#named(name).push(hook);
    return this;
  }

  /** Takes one registration of `hook` away. */
  removeHook<Name extends keyof Hooks>(name: Name, hook: Hooks[Name][number]): this {
    const hooks = this.#named(name);
    const index = hooks.indexOf(hook);
    if (index !== -1) hooks.splice(index, 1);
    return this;
  }

  /** A client with the same fetcher and its own list of the same hooks. */
  clone(): HTTPClient {
    const copy = new HTTPClient({ fetcher: this.#fetcher });
    for (const name of Object.keys(this.#hooks) as (keyof Hooks)[]) copy.#named(name).push(...this.#named(name));
    return copy;
  }

  #named(name: keyof Hooks): Hooks[keyof Hooks][number][] {
    if (!Object.hasOwn(this.#hooks, name)) throw new Error(`there is no hook '${name}'`);
    return this.#hooks[name];
  }
}

/** Whether the answer says that it is of this content type, whatever its parameters. */
export const matchContentType = (response: Response, type: string): boolean =>
  response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === type;
