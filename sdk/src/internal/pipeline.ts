/**
 * How every call runs, in this order: check the arguments → build the request → authorise → middleware → fetch, all
 * under one deadline that covers the body too → classify → retry → decode.
 */
import { baseURLOf, userAgent } from "../lib/config.ts";
import type { ClientSDK, RequestOptions } from "../lib/sdks.ts";
import { credentialsOf } from "../lib/security.ts";
import { clientErrorOf, InvalidRequestError } from "../models/errors/httpclienterrors.ts";
import { ProveapiError } from "../models/errors/proveapierror.ts";
import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";
import { type APICall, APIPromise } from "../types/async.ts";
import { ERR, OK, type Result, unwrapAsync } from "../types/fp.ts";
import { apiErrorOf, type CallError } from "./classify.ts";
import { type Deadline, withDeadline } from "./deadline.ts";
import type { Operation } from "./operation.ts";
import type { Parameters } from "./parameters.ts";
import { log } from "./redact.ts";
import { waitAfter } from "./retry.ts";
import { fromWire, isObject, type JsonObject, problemsOf } from "./shape.ts";
import type { Token } from "./token-cache.ts";
import { Trace } from "./trace.ts";
import { throwIfWrong } from "./validate.ts";

/** The arguments of a function. */
export type Input = {
  /** Path and query arguments by name. */
  readonly parameters?: Parameters;
  readonly body?: object | undefined;
  /** Where the SDK itself fetches a token; in place of base URL and path. */
  readonly tokenURL?: string;
};

const DEFAULT_TIMEOUT_MS = 30_000;

/** Runs `operation`; every function of the SDK comes down to this. */
export function call<Output>(
  client: ClientSDK,
  operation: Operation,
  input: Input,
  options: RequestOptions = {},
): APIPromise<Result<Output, CallError>> {
  return new APIPromise(settle<Output>(client, operation, input, options));
}

/** Never rejects, so that no failure can go unobserved. */
async function settle<Output>(
  client: ClientSDK,
  operation: Operation,
  input: Input,
  options: RequestOptions,
): Promise<readonly [Result<Output, CallError>, APICall]> {
  const trace = new Trace();
  try {
    const output = await withDeadline(
      options.timeoutMs ?? client._options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      options.signal ?? options.fetchOptions?.signal,
      (deadline) => new Call(client, operation, input, options, trace, deadline).run(),
    );
    return [OK(output as Output), trace as APICall];
  } catch (error) {
    return [ERR(clientErrorOf(error)), trace as APICall];
  }
}

class Call {
  readonly #client: ClientSDK;
  readonly #operation: Operation;
  readonly #options: RequestOptions;
  readonly #trace: Trace;
  readonly #deadline: Deadline;
  /** Base URL without a slash at its end. */
  readonly #base: string;
  readonly #body: string | URLSearchParams | undefined;
  /** The request but for its body and signal. */
  readonly #draft: Request;

  /** Checks the arguments and builds the request. @throws SDKValidationError, InvalidRequestError */
  constructor(
    client: ClientSDK,
    operation: Operation,
    { parameters = {}, body, tokenURL }: Input,
    options: RequestOptions,
    trace: Trace,
    deadline: Deadline,
  ) {
    this.#client = client;
    this.#operation = operation;
    this.#options = options;
    this.#trace = trace;
    this.#deadline = deadline;
    this.#base = this.#trustedBase();
    const { locate, path, body: shape, encode = JSON.stringify } = operation;
    if (shape) throwIfWrong(problemsOf(shape, body), body);
    this.#body = body instanceof URLSearchParams ? body : body && encode(body);
    const url = tokenURL ?? this.#base + (locate ? locate(parameters) : path);
    this.#draft = this.#draftOf(url);
  }

  /** What the caller gets. Any success is one, whatever its fields look like. */
  async run(): Promise<object> {
    const { response: shape, responseKey, rename, headersOf, authentication } = this.#operation;
    const data = await (authentication === "bearer" ? this.#authorised() : this.#exchange());
    return {
      httpMeta: this.#trace,
      ...(headersOf && { headers: headersOf(this.#trace.response) }),
      ...(data && { [responseKey]: fromWire(shape, rename ? rename(data) : data) }),
    };
  }

  /** A base URL that the client's owner did not name gets nothing, least of all a token. */
  #trustedBase(): string {
    const { _baseURL: own, _options: options } = this.#client;
    const { origin, pathname } = this.#options.serverURL ? baseURLOf(this.#options.serverURL) : own;
    if (origin !== own.origin && !options.trustedOrigins?.includes(origin)) {
      throw new SDKValidationError(`serverURL is of another origin; add '${origin}' to trustedOrigins to allow it`);
    }
    return origin + pathname.replace(/\/+$/, "");
  }

  #draftOf(url: string): Request {
    const { method, authentication } = this.#operation;
    const { fetchOptions, headers: given } = this.#options;
    try {
      const headers = new Headers({
        accept: "application/json",
        "user-agent": this.#client._options.userAgent ?? userAgent,
      });
      const format = typeof this.#body === "string" ? "json" : "x-www-form-urlencoded";
      if (this.#body) headers.set("content-type", `application/${format}`);
      for (const some of [fetchOptions?.headers, given]) {
        new Headers(some).forEach((value, name) => headers.set(name, value));
      }
      const redirect = authentication === "client" && { redirect: "manual" as const };
      return new Request(url, { ...fetchOptions, ...this.#options, ...redirect, method, headers, signal: null });
    } catch (cause) {
      throw new InvalidRequestError("Unable to make request", { cause });
    }
  }

  /** With a token. One that is rejected is replaced, and the request sent once more. */
  async #authorised(): Promise<JsonObject | undefined> {
    const { _options: options, _tokens: tokens } = this.#client;
    const { security } = options;
    const credentials = credentialsOf(
      typeof security === "function" ? await this.#deadline.race(security()) : security,
    );
    if (!credentials) {
      throw new SDKValidationError("no credentials: give `security`, or set PROVE_CLIENT_ID and PROVE_CLIENT_SECRET");
    }
    const { clientID, clientSecret, tokenURL = "/token" } = credentials;
    const url = URL.canParse(tokenURL) ? tokenURL : `${this.#base}/${tokenURL.replace(/^\/+/, "")}`;
    const key = `${url} ${clientID}`; // and the scope, had the API any
    const fetchToken = (signal: AbortSignal) => this.#fetchToken(url, clientID, clientSecret, signal);
    for (let replayed = false; ; replayed = true) {
      const token = await this.#deadline.race(tokens.get(key, fetchToken, this.#deadline.signal));
      this.#draft.headers.set("authorization", `Bearer ${token}`);
      try {
        return await this.#exchange();
      } catch (error) {
        if (!(error instanceof ProveapiError && error.status === 401)) throw error;
        tokens.invalidate(key, token);
        if (replayed) throw error;
      }
    }
  }

  /** A call of its own, since it stands for all who wait for the token: only this call's transport options go along. */
  async #fetchToken(tokenURL: string, client_id: string, client_secret: string, signal: AbortSignal): Promise<Token> {
    const { retries, retryCodes, fetchOptions } = this.#options;
    const { token = {}, httpMeta } = await unwrapAsync<{ token?: JsonObject; httpMeta: Trace }>(
      call(
        this.#client,
        tokenOperation,
        { tokenURL, body: new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret }) },
        { retries, retryCodes, signal, fetchOptions: { ...fetchOptions, headers: {} } },
      ),
    );
    const { access_token: value, expires_in: seconds, token_type: type = "bearer" } = token;
    if (typeof value !== "string" || !/^bearer$/i.test(String(type))) throw apiErrorOf([], httpMeta, token);
    return { value, lifetime: (Number(seconds) || USUAL_LIFETIME_S) * 1_000 };
  }

  /** Sends until the outcome is final. @returns the body of a success; `undefined` where it has none (204) */
  async #exchange(): Promise<JsonObject | undefined> {
    const { retries = this.#client._options.retryConfig, retryCodes } = this.#options;
    const repeatable = !this.#operation.changesState || this.#draft.headers.has("idempotency-key");
    const begin = performance.now();
    for (let retry = 0; ; retry += 1) {
      let response: Response | undefined;
      let error: Error | undefined;
      try {
        response = await this.#attempt(retry);
      } catch (thrown) {
        this.#deadline.signal.throwIfAborted();
        error = clientErrorOf(thrown);
      }
      const elapsed = performance.now() - begin;
      const wait = waitAfter({ response, error, retry, elapsed, repeatable }, retries, retryCodes);
      if (!(wait < this.#deadline.remaining())) {
        if (response) return this.#read(response);
        throw error;
      }
      response?.body?.cancel().catch(() => {}); // gives the connection back; what is in it matters to nobody
      await this.#deadline.wait(wait);
    }
  }

  async #attempt(number: number): Promise<Response> {
    const { method, path, id } = this.#operation;
    const kind = this.#operation === tokenOperation ? "token" : "operation";
    const { _options: options, _httpClient: httpClient } = this.#client;
    const { debugLogger, middleware = [] } = options;
    const body = this.#body;
    const shown = typeof body === "string" ? body : undefined; // forms have credentials in them
    const record = (sent: Request) => this.#trace.sending(sent, shown);
    // oxlint-disable-next-line unicorn/no-invalid-fetch-options -- a draft of GET comes without a body
    const request = new Request(this.#draft, { body: body ?? null, signal: this.#deadline.signal });
    record(request);
    if (debugLogger) log(debugLogger, `${method} ${path}`, request.headers, shown);
    const context = { kind, operation: id, attempt: number } as const;
    const send = middleware.reduceRight<(request: Request) => Promise<Response>>(
      (next, layer) => async (request) => layer(request, next, context),
      (request) => {
        record(request); // a middleware may have put it in the place of the first
        return httpClient.request(request, record);
      },
    );
    return (this.#trace.response = await this.#deadline.race(send(request)));
  }

  /** Reads the answer to its end. @throws ProveapiError when it is no success, or no JSON object */
  async #read(response: Response): Promise<JsonObject | undefined> {
    const { path, errors } = this.#operation;
    const body = await this.#deadline.race(response.text());
    this.#trace.received(body);
    const { debugLogger } = this.#client._options;
    if (debugLogger) log(debugLogger, `${response.status} ${path}`, response.headers, body);
    if (response.ok && response.status !== 200 && !body) return undefined;
    let data: unknown;
    try {
      data = JSON.parse(body);
    } catch {} // then it is no object either
    if (response.ok && isObject(data)) return data;
    throw apiErrorOf(errors, this.#trace, data);
  }
}

/** RFC 6749 §4.4, for the SDK's own use: it passes through retry, middleware and hooks like any other call. */
const tokenOperation: Operation = {
  id: "V3TokenRequest",
  method: "POST",
  path: "/token",
  authentication: "client",
  response: { fields: {} },
  responseKey: "token",
  errors: [400, 401, 403, 404, 500],
  changesState: false,
};

/** Where the token endpoint does not say how long a token lives. A 401 corrects a wrong guess. */
const USUAL_LIFETIME_S = 3_600;
