import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { inspect } from "node:util";
import { HTTPClient, type Middleware, type SDKOptions } from "@prove-identity/prove-api";
import { type LeveledLogger, type LogFields, logging, type LogLevel } from "@prove-identity/prove-api/logging";
import {
  clientOf,
  deadURL,
  failureOf,
  type Handler,
  serve,
  silent,
  start,
  started,
  withOwnTokens,
} from "./recording-server.ts";

type Line = { level: string; message: string; fields: LogFields };

function recorder() {
  const lines: Line[] = [];
  const at = (level: string) => (message: string, fields: LogFields) => void lines.push({ level, message, fields });
  const logger: LeveledLogger = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
  return { lines, logger };
}

const retryConfig = {
  strategy: "backoff",
  backoff: { initialInterval: 1, maxInterval: 2, exponent: 1, maxElapsedTime: 5_000 },
} as const;

/** Returns the log entries of one call, optionally only those of a kind. */
async function linesOf(
  t: { after(run: () => void): void },
  level: LogLevel | undefined,
  handler?: Handler,
  options: SDKOptions = {},
  kind?: "token",
): Promise<Line[]> {
  const { lines, logger } = recorder();
  const server = await serve(t, handler);
  const client = clientOf(server, { retryConfig, middleware: [logging({ logger, level })], ...options });
  await client.v3.v3StartRequest(start).catch(() => {});
  return lines.filter(({ fields }) => kind === undefined || fields.kind === kind);
}

const levelsOf = (lines: Line[]) => lines.map(({ level, fields }) => `${level} ${fields.operation}`);

const failures =
  (...statuses: number[]): Handler =>
  () => {
    const status = statuses.shift();
    return status ? { status, json: { message: "MARKER" } } : { json: started };
  };

describe("logging", () => {
  beforeEach(() => delete process.env["PROVE_LOG"]);

  it("level info logs operation, status and duration", async (t) => {
    const reply = { json: started, headers: { "x-request-id": "r1" } };
    const [token, call] = await linesOf(t, "info", () => reply);
    assert.deepEqual([token?.level, token?.fields.operation, token?.fields.kind], ["info", "V3TokenRequest", "token"]);
    assert.match(call?.message ?? "", /^V3StartRequest → 200 in \d+ ms$/);
    const { ms, ...fields } = call?.fields ?? {};
    assert.ok(Number.isInteger(ms));
    const operation = { operation: "V3StartRequest", kind: "operation", attempt: 0, method: "POST" };
    assert.deepEqual(fields, { ...operation, status: 200, requestId: "r1" });
  });

  it("level warn logs error statuses and every retry", async (t) => {
    const lines = await linesOf(t, "warn", failures(503));
    assert.deepEqual(levelsOf(lines), ["warn V3StartRequest", "warn V3StartRequest"]);
    assert.deepEqual(
      lines.map(({ fields }) => [fields.status, fields.attempt]),
      [
        [503, 0],
        [200, 1],
      ],
    );
    assert.match(lines[1]?.message ?? "", /^V3StartRequest → 200 in \d+ ms, retry 1$/);
    assert.deepEqual(levelsOf(await linesOf(t, "error", failures(400))), []);
  });

  it("level error logs the reason when there is no response", async (t) => {
    const refused = await linesOf(t, "error", undefined, {
      serverURL: await deadURL(),
      retryConfig: { strategy: "none" },
    });
    assert.match(refused[0]?.message ?? "", /^V3TokenRequest → no response \(ECONNREFUSED\) in \d+ ms$/);
    const { error, reason, code } = refused[0]?.fields ?? {};
    assert.deepEqual([error, reason, code], ["ConnectionError", "connectionFailed", "ECONNREFUSED"]);
    const [late] = await linesOf(t, "error", undefined, { timeoutMs: 30, httpClient: silent });
    assert.deepEqual([late?.fields.error, late?.fields.reason], ["RequestTimeoutError", "timeout"]);
    assert.match(late?.message ?? "", /\(timeout\)/);
  });

  it("level debug logs the start of an attempt and headers with masked values", async (t) => {
    const lines = await linesOf(t, "debug");
    const call = lines.slice(-3);
    assert.deepEqual(levelsOf(call), ["debug V3StartRequest", "info V3StartRequest", "debug V3StartRequest"]);
    const [sent, , received] = call.map(({ fields }) => fields.headers);
    assert.deepEqual([sent?.["authorization"], sent?.["content-type"]], ["***", "application/json"]);
    assert.equal(received?.["content-type"], "application/json");
  });

  it("the level is the option's, otherwise that of PROVE_LOG, otherwise warn", async (t) => {
    assert.deepEqual(levelsOf(await linesOf(t, undefined)), []);
    assert.deepEqual(levelsOf(await linesOf(t, undefined, failures(400))), ["warn V3StartRequest"]);
    process.env["PROVE_LOG"] = "info";
    assert.equal((await linesOf(t, undefined)).length, 2);
    assert.equal((await linesOf(t, "off", failures(400))).length, 0);
    process.env["PROVE_LOG"] = "loud";
    assert.equal((await linesOf(t, undefined)).length, 0);
    assert.equal((await linesOf(t, "loud" as never, failures(400))).length, 1);
    process.env["PROVE_LOG"] = "off";
    assert.equal((await linesOf(t, undefined, failures(400))).length, 0);
  });

  it("a call succeeds when the logger throws or rejects", async (t) => {
    const server = await serve(t);
    const fail = (): never => {
      throw new Error("the disk is full");
    };
    const reject = (): Promise<never> => Promise.reject(new Error("the disk is full"));
    for (const bad of [fail, reject, undefined as never]) {
      const logger = { debug: bad, info: bad, warn: bad, error: bad };
      const client = clientOf(server, { middleware: [logging({ logger, level: "debug" })] });
      assert.ok((await client.v3.v3StartRequest(start)).v3StartResponse);
      const middleware = [logging({ logger, level: "debug" })];
      const dead = clientOf({ ...server, url: await deadURL() }, { middleware, retryConfig: { strategy: "none" } });
      assert.equal((await failureOf(dead.v3.v3StartRequest(start))).name, "ConnectionError");
    }
  });

  it("without a logger, entries are written to console", async (t) => {
    const { mock } = t.mock.method(console, "info", () => {});
    const server = await serve(t);
    await clientOf(server, { middleware: [logging({ level: "info" })] }).v3.v3StartRequest(start);
    assert.match(String(mock.calls[1]?.arguments[0]), /^V3StartRequest → 200/);
  });
});

describe("secrets and personal data are not logged", () => {
  const person = {
    ...started,
    correlationId: "MARKER-correlation",
    authToken: "MARKER-auth",
    message: "MARKER-message",
    error_description: "MARKER-description",
    individual: { ssn: "MARKER-ssn", dob: "MARKER-dob", firstName: "MARKER-first" },
  };
  const headers = { "set-cookie": "MARKER-cookie", "x-new": "MARKER-new", location: "/MARKER-location" };
  const tokens = (handler: Handler): Handler =>
    withOwnTokens((request, response) =>
      request.path.endsWith("/token")
        ? { json: { access_token: "MARKER-token" }, headers }
        : handler(request, response),
    );
  const hook = () => {
    const cause = Object.assign(new Error("MARKER-cause"), { code: "MARKER" });
    throw Object.assign(new Error("MARKER-hook", { cause }), { name: "MARKER-name", code: "MARKER", reason: "MARKER" });
  };
  const network = () => Promise.reject(Object.assign(new TypeError("MARKER 2001001695"), { code: "MARKER-code" }));
  const throwing: Middleware = () => Promise.reject("MARKER-text"); // oxlint-disable-line prefer-promise-reject-errors

  const cases: Record<string, { handler?: Handler; options?: SDKOptions }> = {
    "a success": {},
    "an error": { handler: () => ({ status: 400, json: person, headers }) },
    "an error without JSON": { handler: () => ({ status: 404, text: "MARKER-page", headers }) },
    "a redirect": { handler: () => ({ status: 302, json: person, headers }) },
    "a retry": { handler: failures(503, 429) },
    "a broken connection": { handler: (_, response) => void response.destroy() },
    "a rejected token request": {
      handler: withOwnTokens(() => ({
        status: 401,
        json: { error: "MARKER-error", error_description: "MARKER" },
        headers,
      })),
    },
    "a rejected token": { handler: () => ({ status: 401, json: person, headers }) },
    "a hook that throws": { options: { httpClient: new HTTPClient().addHook("beforeRequest", hook) } },
    "a response hook that throws": { options: { httpClient: new HTTPClient().addHook("response", hook) } },
    "a fetcher that rejects": { options: { httpClient: new HTTPClient({ fetcher: network }) } },
    "a middleware that throws a string": { options: { middleware: [throwing] } },
  };
  for (const [name, { handler = () => ({ json: person, headers }), options }] of Object.entries(cases)) {
    it(`no secret and no personal data is logged for ${name}`, async (t) => {
      const { lines, logger } = recorder();
      const server = await serve(t, tokens(handler));
      const client = clientOf(server, {
        retryConfig,
        serverURL: `${server.url}/MARKER-base`,
        security: { clientID: "MARKER-id", clientSecret: "MARKER-secret" },
        ...options,
        middleware: [logging({ logger, level: "debug" }), ...(options?.middleware ?? [])],
      });
      const fields = { phoneNumber: "2001001695", emailAddress: "MARKER-mail", ssn: "MARKER-ssn", dob: "MARKER-dob" };
      const more = { headers: { "x-own": "MARKER-own", cookie: "MARKER" }, idempotencyKey: "MARKER-key" };
      await client.v3.v3StartRequest({ ...start, ...fields }, more).catch(() => {});
      await client.v3.v3ValidateRequest({ correlationId: "MARKER-correlation" }).catch(() => {});
      const shown = inspect(lines, { depth: 9, showHidden: true }) + JSON.stringify(lines);
      assert.doesNotMatch(shown, /MARKER|2001001695|127\.0\.0\.1/);
      assert.match(shown, /V3TokenRequest/);
    });
  }
});
