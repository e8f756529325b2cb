/**
 * How every call runs, in this order: check the arguments → build the request → authorise → middleware → fetch, all
 * under one deadline that covers the body too → classify → retry → decode.
 */
import { baseURLOf, userAgent } from "../lib/config.ts";
import type { ClientSDK, RequestOptions } from "../lib/sdks.ts";
import { type Credentials, credentialsOf } from "../lib/security.ts";
import { clientErrorOf, InvalidRequestError, throwNetworkError } from "../models/errors/httpclienterrors.ts";
import { ResponseValidationError } from "../models/errors/proveapierror.ts";
import { type ProveError, SDKValidationError } from "../models/errors/proveerror.ts";
import { type APICall, APIPromise, ERR, OK, type Result } from "../types/index.ts";
import { apiErrorOf, type CallError } from "./classify.ts";
import { type Deadline, withDeadline } from "./deadline.ts";
import { type Exchange, type Operation, type Parameters, responseKeyOf } from "./operation.ts";
import { log } from "./redact.ts";
import { locate, prefixOf, urlBelow } from "./request-url.ts";
import { repeat } from "./retry.ts";
import { fromWire, isObject, type JsonObject, type Shape, validate, withValidationErrors } from "./shape.ts";
import type { Token } from "./token-cache.ts";
import { Trace } from "./trace.ts";
import { numberOf } from "./unknown-values.ts";
import { formOf, fromWireNames } from "./wire-names.ts";

/** The arguments of a function. */
export type Input = {
  /** Path and query arguments by name. */
  readonly parameters?: Parameters;
  readonly body?: object | undefined;
};

/** JSON, or a form with credentials in it, which needs no token and is shown to nobody. */
type Body = string | URLSearchParams | null;

const DEFAULT_TIMEOUT_MS = 30_000;
const IDEMPOTENCY_KEY = "idempotency-key";

/** Runs `operation` for a standalone function. No failure can go unobserved: it is a result. */
export function call<Output>(
  client: ClientSDK,
  operation: Operation,
  input: Input,
  options?: RequestOptions,
): APIPromise<Result<Output, CallError>> {
  const trace = new Trace();
  return new APIPromise((resolve) => {
    run<Output>(client, operation, input, options, trace).then(
      (value) => resolve(OK(value)),
      (error: ProveError) => resolve(ERR(error)),
    );
  }, trace as APICall);
}

/** Runs `operation`; every method and function of the SDK comes down to this. @throws ProveError */
export async function run<Output>(
  client: ClientSDK,
  operation: Operation,
  { parameters = {}, body: given }: Input,
  options?: RequestOptions | null,
  trace = new Trace(),
): Promise<Output> {
  const { body: shape, isForm, response, exposesHeaders } = operation;
  try {
    const base = options?.serverURL ? trustedBase(client, options.serverURL) : client._base;
    const body = shape ? encodeBody(shape, given, isForm) : null;
    const url = base + locate(operation, parameters);
    const data = await perform(client, operation, url, body, options ?? {}, trace, base);
    const result: JsonObject = { httpMeta: trace };
    if (exposesHeaders) result["headers"] = headerLists(trace.response);
    if (data) result[responseKeyOf(operation)] = fromWire(response, fromWireNames(response, data));
    return result as Output;
  } catch (error) {
    throw clientErrorOf(error);
  }
}

/** @throws SDKValidationError */
const encodeBody = (shape: Shape, given: object | undefined, isForm?: boolean): Body =>
  withValidationErrors(given, () => {
    validate(shape, given);
    return isForm ? formOf(shape, given as object) : JSON.stringify(given);
  });

/** The headers of a response as the results of some operations carry them. */
const headerLists = ({ headers }: Response): Record<string, string[]> =>
  Object.fromEntries([...headers].map(([name, value]) => [name, [value]]));

/**
 * Exchanges a request for an answer, under one deadline.
 *
 * @param base where the token comes from
 * @returns the body of a success, whatever its fields look like; `undefined` where it has none (204)
 */
async function perform(
  client: ClientSDK,
  exchange: Exchange,
  url: string,
  body: Body,
  options: RequestOptions,
  trace: Trace,
  base: string,
): Promise<JsonObject | undefined> {
  const { _options: defaults } = client;
  const { fetchOptions } = options;
  const timeoutMs = options.timeoutMs ?? defaults.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const transport: RequestOptions = { ...fetchOptions, ...options };
  const isForm = body instanceof URLSearchParams;
  const headers = headersOf(client, body, options);
  const response = await withDeadline(timeoutMs, options.signal ?? fetchOptions?.signal, (deadline) => {
    const { method, repeatable = IDEMPOTENCY_KEY in headers } = exchange;
    const { signal } = deadline;
    // A redirect would take personal data, or credentials, to where nobody meant them to go.
    const redirect = (!isForm && transport.redirect) || "manual";
    const init = { ...transport, redirect, method, headers, body, signal };
    const { retries = defaults.retryConfig, retryCodes } = transport;
    const attempt = (number: number) => send(client, exchange, url, init, trace, number);
    const attempts = () => repeat(attempt, repeatable, deadline, retries, retryCodes);
    return isForm ? attempts() : sendAuthorized(client, base, headers, transport, deadline, attempts);
  });
  return read(exchange, trace, response);
}

/** A base URL that the client's owner did not name gets nothing, least of all a token. */
function trustedBase({ _baseURL: own, _options: { trustedOrigins } }: ClientSDK, serverURL: string): string {
  const url = baseURLOf(serverURL);
  const { origin } = url;
  if (![own.origin, trustedOrigins].flat().includes(origin)) {
    throw new SDKValidationError(`add '${origin}' to trustedOrigins to allow this serverURL`);
  }
  return prefixOf(url);
}

/** The headers but for the token, by their names in lower case. @throws InvalidRequestError */
function headersOf(
  client: ClientSDK,
  body: Body,
  { fetchOptions, headers: own, idempotencyKey }: RequestOptions,
): Record<string, string> {
  const headers: Record<string, string> = {
    accept: "application/json",
    "user-agent": client._options.userAgent ?? userAgent,
  };
  if (body)
    headers["content-type"] = typeof body === "string" ? "application/json" : "application/x-www-form-urlencoded";
  for (const some of [fetchOptions?.headers, own]) {
    if (some) valid(() => new Headers(some)).forEach((value, name) => (headers[name] = value));
  }
  if (idempotencyKey) headers[IDEMPOTENCY_KEY] = idempotencyKey;
  return headers;
}

/** @throws InvalidRequestError without the runtime's own words: they repeat the value, which may be a secret */
function valid<T>(make: () => T): T {
  try {
    return make();
  } catch {
    throw new InvalidRequestError("Unable to make request: a header or option of it is not valid");
  }
}

/** With a token. One that is rejected is replaced, and the request sent once more. */
async function sendAuthorized(
  client: ClientSDK,
  base: string,
  headers: Record<string, string>,
  transport: RequestOptions,
  deadline: Deadline,
  attempts: () => Promise<Response>,
): Promise<Response> {
  const {
    _tokens: tokens,
    _options: { security },
  } = client;
  const { signal } = deadline;
  const credentials = credentialsOf(typeof security === "function" ? await security() : security);
  signal.throwIfAborted(); // `security` may have taken longer than the call has
  if (!credentials) {
    throw new SDKValidationError("give `security`, or set PROVE_CLIENT_ID and PROVE_CLIENT_SECRET");
  }
  const { clientID, tokenURL } = credentials;
  const url = tokenURL ? urlBelow(base, tokenURL) : `${base}/token`;
  const key = `${url} ${clientID}`; // and the scope, had the API any
  const fetchToken = (signal: AbortSignal) => requestToken(client, url, credentials, { ...transport, signal });
  for (let replayed = false; ; replayed = true) {
    const token = await tokens.get(key, fetchToken, deadline);
    signal.throwIfAborted(); // nobody waits any more for what would be sent now
    headers["authorization"] = `Bearer ${token}`;
    const response = await attempts();
    if (response.status !== 401) return response;
    tokens.invalidate(key, token);
    if (replayed) return response;
  }
}

/**
 * RFC 6749 §4.4. A call of its own, since it stands for all who wait for the token: of the call that asks, only its
 * transport options go along, and the limit is the client's.
 */
async function requestToken(
  client: ClientSDK,
  url: string,
  { clientID: client_id, clientSecret: client_secret }: Credentials,
  transport: RequestOptions,
): Promise<Token> {
  const trace = new Trace();
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret });
  const own = { timeoutMs: undefined, headers: {}, fetchOptions: undefined, idempotencyKey: undefined };
  const token = await perform(client, tokenExchange, url, body, { ...transport, ...own }, trace, url);
  const { access_token: value, expires_in, token_type } = (token ?? {}) as Record<string, unknown>;
  if (!isText(token_type ?? "bearer", /^bearer$/i) || !isText(value, /^[!-~]+$/)) {
    throw new ResponseValidationError("Response validation failed: no access_token of type Bearer", trace);
  }
  return { value, lifetime: (numberOf(expires_in) || USUAL_LIFETIME_S) * 1_000 };
}

const isText = (value: unknown, pattern: RegExp): value is string => typeof value === "string" && pattern.test(value);

/** One attempt, through middleware and hooks, with its answer read to the end: that is where a connection may break too. */
async function send(
  client: ClientSDK,
  { method, path, id, kind = "operation" }: Exchange,
  url: string,
  init: RequestInit & { body: Body },
  trace: Trace,
  attempt: number,
): Promise<Response> {
  const { debugLogger, middleware = [] } = client._options;
  const context = { kind, operation: id, attempt };
  const record = (sent: Request) => trace.sending(sent, init.body);
  const request = valid(() => new Request(url, init));
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
  trace.body = await response.text().catch(throwNetworkError);
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

/** For the SDK's own use: it passes through retry, middleware and hooks like any other call. */
const tokenExchange: Exchange = {
  id: "V3TokenRequest",
  method: "POST",
  path: "/token",
  kind: "token",
  errors: [400, 401, 403, 404, 500],
  repeatable: true,
};

/** Where the token endpoint does not say how long a token lives. A 401 corrects a wrong guess. */
const USUAL_LIFETIME_S = 3_600;
