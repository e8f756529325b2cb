/** Logs the requests of a client, without secrets and personal data. */
import { environmentVariable } from "./internal/environment.ts";
import type { Middleware } from "./internal/middleware.ts";
import { redactedHeaders } from "./internal/redact.ts";
import { clientErrorOf } from "./models/errors/httpclienterrors.ts";

const LEVELS = ["off", "error", "warn", "info", "debug"] as const;

/** Log level, from nothing to everything. */
export type LogLevel = (typeof LEVELS)[number];

/** Logs a message and its structured fields. Return values and errors are ignored. */
export type LogMethod = (message: string, fields: LogFields) => unknown;

/** Logger with levels, such as `console` or a winston logger. For pino, whose fields come first, see `logging`. */
export type LeveledLogger = Readonly<Record<Exclude<LogLevel, "off">, LogMethod>>;

export type LogFields = {
  /** Operation ID: `V3StartRequest`. Paths are not logged: they may contain IDs and phone numbers. */
  operation: string;
  /** `token`: the SDK's own access token request. */
  kind: "operation" | "token";
  /** 0 for the first attempt, 1 for the first retry. */
  attempt: number;
  /** HTTP method. */
  method: string;
  /** HTTP status of the response. */
  status?: number | undefined;
  /** Milliseconds until the response headers or the error. */
  ms?: number | undefined;
  /** Request ID, for support requests to the service. */
  requestId?: string | undefined;
  /** Class name of the error, if there is no response. */
  error?: string | undefined;
  /** `reason` of the error: `connectionFailed`, `timeout`, `aborted` … */
  reason?: string | undefined;
  /** Error code of the runtime or system for a failed connection: `ECONNREFUSED`. */
  code?: string | undefined;
  /** At level `debug`: headers of the request or of the response. Values of unlisted headers are `***`. */
  headers?: Record<string, string> | undefined;
};

export type LoggingOptions = {
  /** @default console */
  logger?: LeveledLogger | undefined;
  /** @default PROVE_LOG of the environment, otherwise `warn` */
  level?: LogLevel | undefined;
};

/**
 * Returns a middleware that logs every attempt: `info` for a response, `warn` for a status of 400 or more and for every
 * retry, `error` for an error without response, `debug` for the start and for headers. It never logs bodies, tokens,
 * URLs or error messages.
 *
 * @example
 * ```ts
 * import { Proveapi } from "@prove-identity/prove-api";
 * import { type LeveledLogger, logging } from "@prove-identity/prove-api/logging";
 *
 * export const prove = new Proveapi({ middleware: [logging({ level: "info" })] });
 *
 * type Pino = Record<keyof LeveledLogger, (fields: object, message: string) => void>;
 * export const forPino = (pino: Pino): LeveledLogger => ({
 *   error: (message, fields) => pino.error(fields, message),
 *   warn: (message, fields) => pino.warn(fields, message),
 *   info: (message, fields) => pino.info(fields, message),
 *   debug: (message, fields) => pino.debug(fields, message),
 * });
 * ```
 */
export function logging({ logger = console, level }: LoggingOptions = {}): Middleware {
  const maxRank = [level, environmentVariable("LOG"), "warn"].map(rank).find((found) => found >= 0) ?? 0;
  const log = async (
    severity: keyof LeveledLogger,
    message: string,
    fields: LogFields,
    headers?: Headers,
  ): Promise<void> => {
    if (rank(severity) > maxRank) return;
    try {
      await logger[severity](message, headers ? { ...fields, headers: redactedHeaders(headers) } : fields);
    } catch {} // a failing logger must not fail the call
  };
  return async (request, next, { operation, kind, attempt }) => {
    const fields = { operation, kind, attempt, method: request.method };
    const begin = performance.now();
    const elapsed = () => ({ ms: Math.round(performance.now() - begin) });
    const outcome = (result: string, ms: number) =>
      `${operation} → ${result} in ${ms} ms${attempt > 0 ? `, retry ${attempt}` : ""}`;
    void log("debug", `${operation} started`, fields, request.headers);
    try {
      const response = await next(request);
      const { status, headers } = response;
      const requestId = headers.get("x-request-id") ?? headers.get("x-amzn-requestid");
      const received = { ...fields, status, ...elapsed(), ...(requestId && { requestId }) };
      void log(status >= 400 || attempt > 0 ? "warn" : "info", outcome(String(status), received.ms), received);
      void log("debug", `${operation} received headers`, received, headers);
      return response;
    } catch (error) {
      const failure = { ...fields, ...elapsed(), ...failureFields(error) };
      void log("error", outcome(`no response (${failure.code ?? failure.reason})`, failure.ms), failure);
      throw error;
    }
  };
}

const rank = (level: string | undefined): number => LEVELS.indexOf(level as LogLevel);

/** Fixed words only: an error message may contain anything. */
function failureFields(error: unknown): { error: string; reason: string; code?: string | undefined } {
  const { name, reason } = clientErrorOf(error);
  const code = reason === "connectionFailed" ? connectionErrorCode(error) : undefined;
  return { error: name, reason, ...(code && { code }) };
}

/** Returns the code in the causes of a `fetch` error. Accepts any thrown value, even one whose getters throw. */
function connectionErrorCode(error: unknown, depth = 0): string | undefined {
  try {
    const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
    if (typeof code === "string" && /^[A-Z][A-Z\d_]+$/.test(code)) return code;
    return cause && depth < 4 ? connectionErrorCode(cause, depth + 1) : undefined;
  } catch {
    return undefined;
  }
}
