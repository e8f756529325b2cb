/**
 * Runs every call: validates the arguments, builds the request, authorizes, runs middleware, fetches, classifies the
 * outcome, retries, decodes. One deadline covers all of it, including reading the body.
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

/** Arguments of an operation. */
export type Input = {
  /** Path and query arguments by name. */
  readonly parameters?: Parameters;
  readonly body?: object | undefined;
};

/** JSON, or a form that contains credentials: it is sent without a token and never exposed. */
type Body = string | URLSearchParams | null;

const DEFAULT_TIMEOUT_MS = 30_000;
const IDEMPOTENCY_KEY = "idempotency-key";

/** Runs `operation` for a standalone function. Resolves to a `Result`; never rejects. */
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

/** Runs `operation`. Every method and function of the SDK calls this. @throws ProveError */
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

/** Converts response headers to the `headers` member of results. */
const headerLists = ({ headers }: Response): Record<string, string[]> =>
  Object.fromEntries([...headers].map(([name, value]) => [name, [value]]));

/**
 * Sends a request under one deadline and reads its response.
 *
 * @param base base URL of the token endpoint
 * @returns the unvalidated body of a successful response; `undefined` if it is empty (204)
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
    // A redirect could send personal data or credentials to an unintended host.
    const redirect = (!isForm && transport.redirect) || "manual";
    const init = { ...transport, redirect, method, headers, body, signal };
    const { retries = defaults.retryConfig, retryCodes } = transport;
    const attempt = (number: number) => send(client, exchange, url, init, trace, number);
    const attempts = () => repeat(attempt, repeatable, deadline, retries, retryCodes);
    return isForm ? attempts() : sendAuthorized(client, base, headers, transport, deadline, attempts);
  });
  return read(exchange, trace, response);
}

/** Checks that a call's `serverURL` is trusted, because it receives the token. @throws SDKValidationError */
function trustedBase({ _baseURL: own, _options: { trustedOrigins } }: ClientSDK, serverURL: string): string {
  const url = baseURLOf(serverURL);
  const { origin } = url;
  if (![own.origin, trustedOrigins].flat().includes(origin)) {
    throw new SDKValidationError(`serverURL is not trusted; add '${origin}' to trustedOrigins`);
  }
  return prefixOf(url);
}

/** Returns all headers except the token, with lowercase names. @throws InvalidRequestError */
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
  for (const source of [fetchOptions?.headers, own]) {
    if (source) valid(() => new Headers(source)).forEach((value, name) => (headers[name] = value));
  }
  if (idempotencyKey) headers[IDEMPOTENCY_KEY] = idempotencyKey;
  return headers;
}

/** @throws InvalidRequestError without the runtime's message, which contains the value and so may contain a secret */
function valid<T>(make: () => T): T {
  try {
    return make();
  } catch {
    throw new InvalidRequestError("Unable to make request: invalid header or fetch option");
  }
}

/** Sends with an access token. On 401 it replaces the token and sends once more. */
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
  signal.throwIfAborted(); // the call may have ended while `security` ran
  if (!credentials) {
    throw new SDKValidationError("credentials are missing; set `security`, or PROVE_CLIENT_ID and PROVE_CLIENT_SECRET");
  }
  const { clientID, tokenURL } = credentials;
  const url = tokenURL ? urlBelow(base, tokenURL) : `${base}/token`;
  const key = `${url} ${clientID}`; // no scope: the API has none
  const fetchToken = (signal: AbortSignal) => requestToken(client, url, credentials, { ...transport, signal });
  for (let replayed = false; ; replayed = true) {
    const token = await tokens.get(key, fetchToken, deadline);
    signal.throwIfAborted(); // the call may have ended while it waited for the token
    headers["authorization"] = `Bearer ${token}`;
    const response = await attempts();
    if (response.status !== 401) return response;
    tokens.invalidate(key, token);
    if (replayed) return response;
  }
}

/**
 * Requests an access token (RFC 6749 §4.4). All calls that wait for the token share this request. It uses the options
 * for `fetch` of the call that starts it, and the client's time limit.
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

/** Makes one attempt through middleware and hooks. Reads the whole body, because the connection may break there too. */
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
      record(request); // a middleware may have replaced the request
      return client._httpClient.request(request, record);
    },
  );
  const response = (trace.response = await next(request));
  trace.body = await response.text().catch(throwNetworkError);
  log(debugLogger, `${response.status} ${path}`, response);
  return response;
}

/** Parses the response body. @throws ProveapiError if the status is an error or the body is not a JSON object */
function read(operation: Exchange, trace: Trace, { ok, status }: Response): JsonObject | undefined {
  const { body } = trace;
  if (ok && status !== 200 && !body) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {} // `data` stays undefined, which is not an object
  if (ok && isObject(data)) return data;
  throw apiErrorOf(operation.errors, trace, data);
}

/** The SDK's own token request. It passes through retries, middleware and hooks like any call. */
const tokenExchange: Exchange = {
  id: "V3TokenRequest",
  method: "POST",
  path: "/token",
  kind: "token",
  errors: [400, 401, 403, 404, 500],
  repeatable: true,
};

/** Assumed when the token response has no `expires_in`. If it is too long, a 401 corrects it. */
const USUAL_LIFETIME_S = 3_600;
