/**
 * How every call runs, in this order: check the arguments → build the request → authorise → middleware → fetch, all
 * under one deadline that covers the body too → classify → retry → decode.
 */
import { baseURLOf, userAgent } from "../lib/config.ts";
import type { ClientSDK, RequestOptions } from "../lib/sdks.ts";
import { credentialsOf } from "../lib/security.ts";
import { clientErrorOf, InvalidRequestError, overNetwork } from "../models/errors/httpclienterrors.ts";
import { ProveapiError, ResponseValidationError } from "../models/errors/proveapierror.ts";
import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";
import { type APICall, APIPromise } from "../types/async.ts";
import { ERR, OK, type Result } from "../types/fp.ts";
import { apiErrorOf, type CallError } from "./classify.ts";
import { withDeadline } from "./deadline.ts";
import type { Exchange, Operation } from "./operation.ts";
import type { Parameters } from "./parameters.ts";
import { log } from "./redact.ts";
import { repeat } from "./retry.ts";
import { fromWire, isObject, type JsonObject, validate } from "./shape.ts";
import type { Token } from "./token-cache.ts";
import { Trace } from "./trace.ts";

/** The arguments of a function. */
export type Input = {
  /** Path and query arguments by name. */
  readonly parameters?: Parameters;
  readonly body?: object | undefined;
};

const DEFAULT_TIMEOUT_MS = 30_000;

/** Runs `operation`; every function of the SDK comes down to this. No failure can go unobserved: it is a result. */
export function call<Output>(
  client: ClientSDK,
  operation: Operation,
  input: Input,
  options: RequestOptions = {},
): APIPromise<Result<Output, CallError>> {
  const { response, responseKey, rename, headersOf } = operation;
  const trace = new Trace();
  const answer = (data: JsonObject | undefined) => ({
    httpMeta: trace,
    ...headersOf?.(trace.response),
    ...(data && { [responseKey]: fromWire(response, rename?.(response, data) ?? data) }),
  });
  const result = perform(client, operation, input, options, trace)
    .then((data) => OK(answer(data) as Output))
    .catch((error) => ERR(clientErrorOf(error)));
  return new APIPromise((resolve) => resolve(result), trace as APICall);
}

/** @returns the body of a success, whatever its fields look like; `undefined` where it has none (204) */
async function perform(
  client: ClientSDK,
  operation: Exchange,
  { parameters = {}, body: given }: Input,
  options: RequestOptions,
  trace: Trace,
): Promise<JsonObject | undefined> {
  const { path, locate, body: shape = {}, form } = operation;
  const base = trustedBase(client, options);
  if (operation.body) validate(shape, given);
  const body = given ? encoded(() => form?.(shape, given) ?? JSON.stringify(given), given) : null;
  const draft = draftOf(client, operation, urlBelow(base, locate?.(operation, parameters) ?? path), body, options);
  const { retries = client._options.retryConfig, retryCodes } = options;
  const repeatable = operation.repeatable ?? draft.headers.has("idempotency-key");
  return withDeadline(
    options.timeoutMs ?? client._options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    options.signal ?? options.fetchOptions?.signal,
    (deadline) => {
      const rest: RequestInit = { body, signal: deadline.signal };
      const attempt = (number: number) => send(client, operation, new Request(draft, rest), body, trace, number);
      const exchange = async () =>
        read(operation, trace, await repeat(attempt, repeatable, deadline, retries, retryCodes));
      return form ? exchange() : authorised(client, base, draft.headers, options, deadline.signal, exchange);
    },
  );
}

/** @throws SDKValidationError for what JSON has no form for: cycles, BigInt */
function encoded(encode: () => string | URLSearchParams, value: object): string | URLSearchParams {
  try {
    return encode();
  } catch (cause) {
    throw new SDKValidationError("Input validation failed: the request cannot be written as JSON", cause, value);
  }
}

/** A base URL that the client's owner did not name gets nothing, least of all a token. */
function trustedBase(
  { _baseURL: own, _options: { trustedOrigins } }: ClientSDK,
  { serverURL }: RequestOptions,
): string {
  const { origin, pathname } = serverURL ? baseURLOf(serverURL) : own;
  if (origin !== own.origin && !trustedOrigins?.includes(origin)) {
    throw new SDKValidationError(`add '${origin}' to trustedOrigins to allow this serverURL`);
  }
  return origin + pathname.replace(/\/*$/, "/");
}

/** @param path below `base`, or a URL of its own */
const urlBelow = (base: string, path: string): string => new URL(path.replace(/^\/+/, ""), base).href;

/** The request but for its body, signal and token. @throws InvalidRequestError */
function draftOf(
  client: ClientSDK,
  { method, form }: Exchange,
  url: string,
  body: unknown,
  { fetchOptions, ...options }: RequestOptions,
): Request {
  try {
    const headers = new Headers({
      accept: "application/json",
      "user-agent": client._options.userAgent ?? userAgent,
    });
    if (body) headers.set("content-type", `application/${form ? "x-www-form-urlencoded" : "json"}`);
    for (const given of [fetchOptions?.headers, options.headers]) {
      new Headers(given).forEach((value, name) => headers.set(name, value));
    }
    // A redirect would take personal data, or credentials, to where nobody meant them to go.
    const redirect = (!form && (options.redirect ?? fetchOptions?.redirect)) || "manual";
    return new Request(url, { ...fetchOptions, ...options, redirect, method, headers, signal: null });
  } catch {
    // The runtime's own words repeat the value, which may be a secret.
    throw new InvalidRequestError("Unable to make request: a header or option of it is not valid");
  }
}

/** With a token. One that is rejected is replaced, and the request sent once more. */
async function authorised<T>(
  client: ClientSDK,
  base: string,
  headers: Headers,
  { timeoutMs = 0, fetchOptions, ...transport }: RequestOptions,
  signal: AbortSignal,
  exchange: () => Promise<T>,
): Promise<T> {
  const {
    _tokens: tokens,
    _options: { security },
  } = client;
  const credentials = credentialsOf(typeof security === "function" ? await security() : security);
  if (!credentials) {
    throw new SDKValidationError("give `security`, or set PROVE_CLIENT_ID and PROVE_CLIENT_SECRET");
  }
  const { clientID, clientSecret, tokenURL = "token" } = credentials;
  const url = urlBelow(base, tokenURL);
  const key = `${url} ${clientID}`; // and the scope, had the API any
  const own = {
    ...transport,
    headers: {},
    signal: null,
    fetchOptions: { ...fetchOptions, headers: {}, signal: null },
    timeoutMs: Math.max(client._options.timeoutMs || DEFAULT_TIMEOUT_MS, timeoutMs),
  };
  const fetchToken = () => requestToken(client, url, clientID, clientSecret, own);
  for (let replayed = false; ; replayed = true) {
    const token = await tokens.get(key, fetchToken);
    signal.throwIfAborted(); // nobody waits any more for what would be sent now
    headers.set("authorization", `Bearer ${token}`);
    try {
      return await exchange();
    } catch (error) {
      if (!(error instanceof ProveapiError && error.status === 401)) throw error;
      tokens.invalidate(key, token);
      if (replayed) throw error;
    }
  }
}

/** A call of its own, since it stands for all who wait for the token: only this call's transport options go along. */
async function requestToken(
  client: ClientSDK,
  tokenURL: string,
  client_id: string,
  client_secret: string,
  options: RequestOptions,
): Promise<Token> {
  const trace = new Trace();
  const exchange = { ...tokenExchange, locate: () => tokenURL };
  const body = { grant_type: "client_credentials", client_id, client_secret };
  const token = await perform(client, exchange, { body }, options, trace);
  const { access_token: value, expires_in, token_type } = (token ?? {}) as Record<string, string | null | undefined>;
  if (!/^bearer$/i.test(token_type ?? "bearer") || typeof value !== "string" || !/^[!-~]+$/.test(value)) {
    throw new ResponseValidationError("Response validation failed: no access_token of type Bearer", trace);
  }
  const seconds = Number(expires_in ?? USUAL_LIFETIME_S);
  return { value, lifetime: (Number.isNaN(seconds) ? USUAL_LIFETIME_S : seconds) * 1_000 };
}

/** One attempt, through middleware and hooks, with its answer read to the end: that is where a connection may break too. */
async function send(
  client: ClientSDK,
  operation: Exchange,
  request: Request,
  body: string | URLSearchParams | null,
  trace: Trace,
  number: number,
): Promise<Response> {
  const { method, path, id, kind = "operation" } = operation;
  const { debugLogger, middleware = [] } = client._options;
  const context = { kind, operation: id, attempt: number } as const;
  const shown = typeof body === "string" ? body : undefined; // forms have credentials in them
  const record = (sent: Request) => trace.sending(sent, shown);
  record(request);
  log(debugLogger, `${method} ${path}`, request);
  const next = middleware.reduceRight<(request: Request) => Promise<Response>>(
    (next, layer) => async (request) => layer(request, next, context),
    (request) => {
      record(request); // a middleware may have put it in the place of the first
      return client._httpClient.request(request, record);
    },
  );
  const response = (trace.response = await next(request));
  trace.body = await overNetwork(() => response.text());
  log(debugLogger, `${response.status} ${path}`, response);
  return response;
}

/** What the answer says. @throws ProveapiError when it is no success, or no JSON object */
function read(operation: Exchange, trace: Trace, { ok, status }: Response): JsonObject | undefined {
  const { body } = trace;
  if (ok && status !== 200 && !body) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {} // then it is no object either
  if (ok && isObject(data)) return data;
  throw apiErrorOf(operation.errors, trace, data);
}

/** RFC 6749 §4.4, for the SDK's own use: it passes through retry, middleware and hooks like any other call. */
const tokenExchange: Exchange = {
  id: "V3TokenRequest",
  method: "POST",
  path: "/token",
  kind: "token",
  form: (_, body) => new URLSearchParams(body as Record<string, string>),
  errors: [400, 401, 403, 404, 500],
  repeatable: true,
};

/** Where the token endpoint does not say how long a token lives. A 401 corrects a wrong guess. */
const USUAL_LIFETIME_S = 3_600;
