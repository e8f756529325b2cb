/** Says in a log what a client does, without a secret or anything personal in it. */
import { environmentVariable } from "./internal/environment.ts";
import type { Middleware } from "./internal/middleware.ts";
import { redactedHeaders } from "./internal/redact.ts";
import { clientErrorOf } from "./models/errors/httpclienterrors.ts";

const LEVELS = ["off", "error", "warn", "info", "debug"] as const;

/** How much is logged, from nothing to everything. */
export type LogLevel = (typeof LEVELS)[number];

/** One line for people, and what it says for machines. What comes back is ignored, and so is a failure. */
export type LogMethod = (message: string, fields: LogFields) => unknown;

/** `console` is one, a winston logger too; for pino, which wants the fields first, see `logging`. */
export type LeveledLogger = Readonly<Record<Exclude<LogLevel, "off">, LogMethod>>;

export type LogFields = {
  /** Operation id: `V3StartRequest`. Paths are not logged: there may be ids and phone numbers in them. */
  operation: string;
  /** `token`: the SDK fetched an access token for itself. */
  kind: "operation" | "token";
  /** 0 for the first attempt, 1 for the first repeat. */
  attempt: number;
  /** HTTP method. */
  method: string;
  /** HTTP status of the answer. */
  status?: number | undefined;
  /** Milliseconds until the answer's headers, or the failure. */
  ms?: number | undefined;
  /** Id of the request, for the support of the service. */
  requestId?: string | undefined;
  /** Name of the error's class, when there is no answer. */
  error?: string | undefined;
  /** Its `reason`: `connectionFailed`, `timeout`, `aborted` … */
  reason?: string | undefined;
  /** The runtime's or system's word for why the connection failed: `ECONNREFUSED`. */
  code?: string | undefined;
  /** At level `debug`: those of the request, then of the answer. What is not known to be harmless is `***`. */
  headers?: Record<string, string> | undefined;
};

export type LoggingOptions = {
  /** @default console */
  logger?: LeveledLogger | undefined;
  /** @default the environment's PROVE_LOG, else `warn` */
  level?: LogLevel | undefined;
};

/**
 * A middleware that logs every attempt: `info` for an answer, `warn` for one with a status of 400 or more and for every
 * repeat, `error` for none, `debug` for the beginning and for headers. Never bodies, tokens, URLs or messages of errors.
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
  const most = [level, environmentVariable("LOG"), "warn"].map(rank).find((found) => found >= 0) ?? 0;
  const log = async (at: keyof LeveledLogger, message: string, said: LogFields, headers?: Headers): Promise<void> => {
    if (rank(at) > most) return;
    try {
      await logger[at](message, headers ? { ...said, headers: redactedHeaders(headers) } : said);
    } catch {} // the call goes on without its log
  };
  return async (request, next, { operation, kind, attempt }) => {
    const fields = { operation, kind, attempt, method: request.method };
    const begin = performance.now();
    const passed = () => ({ ms: Math.round(performance.now() - begin) });
    const outcome = (what: string, ms: number) =>
      `${operation} → ${what} in ${ms} ms${attempt > 0 ? `, repeat ${attempt}` : ""}`;
    void log("debug", `${operation} begins`, fields, request.headers);
    try {
      const response = await next(request);
      const { status, headers } = response;
      const requestId = headers.get("x-request-id") ?? headers.get("x-amzn-requestid");
      const answered = { ...fields, status, ...passed(), ...(requestId && { requestId }) };
      void log(status >= 400 || attempt > 0 ? "warn" : "info", outcome(String(status), answered.ms), answered);
      void log("debug", `${operation} has headers`, answered, headers);
      return response;
    } catch (error) {
      const failed = { ...fields, ...passed(), ...failureFields(error) };
      void log("error", outcome(`no answer (${failed.code ?? failed.reason})`, failed.ms), failed);
      throw error;
    }
  };
}

const rank = (level: string | undefined): number => LEVELS.indexOf(level as LogLevel);

/** Fixed words only: what else an error says may hold anything. */
function failureFields(error: unknown): { error: string; reason: string; code?: string | undefined } {
  const { name, reason } = clientErrorOf(error);
  const code = reason === "connectionFailed" ? connectionErrorCode(error) : undefined;
  return { error: name, reason, ...(code && { code }) };
}

/** `fetch` tells it in the error's cause. Anything may be thrown, also what throws when it is looked at. */
function connectionErrorCode(error: unknown, depth = 0): string | undefined {
  try {
    const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
    if (typeof code === "string" && /^[A-Z][A-Z\d_]+$/.test(code)) return code;
    return cause && depth < 4 ? connectionErrorCode(cause, depth + 1) : undefined;
  } catch {
    return undefined;
  }
}
