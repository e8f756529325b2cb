import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { HTTPClient, isProveapiError, isProveError, Proveapi, ProveError } from "@prove-identity/prove-api";
import { ProveapiCore } from "@prove-identity/prove-api/core";
import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest.js";
import * as errors from "@prove-identity/prove-api/models/errors";
import { clientOf, deadURL, failureOf, type Reply, security, serve, start, withOwnTokens } from "./recording-server.ts";

const statusClasses = {
  400: errors.Error400,
  401: errors.Error401,
  403: errors.Error403,
  500: errors.ErrorT,
};

async function failureWith(t: { after(run: () => void): void }, reply: Reply) {
  const server = await serve(t, () => reply);
  return (await failureOf(clientOf(server).v3.v3StartRequest(start))) as errors.Error400;
}

describe("a documented status", () => {
  for (const [status, StatusError] of Object.entries(statusClasses)) {
    it(`status ${status} throws ${StatusError.name} with code, message, reason and request ID`, async (t) => {
      const json = { code: 8008, message: "invalid correlation id", extra: 1 };
      const error = await failureWith(t, { status: Number(status), json, headers: { "x-request-id": "r1" } });
      assert.ok(error instanceof StatusError);
      assert.ok(error instanceof errors.ProveapiError && error instanceof ProveError && error instanceof Error);
      const { code, message, reason, requestId, data$, headers } = error;
      assert.deepEqual(
        { code, message, reason, requestId },
        { code: 8008, message: "invalid correlation id", reason: "invalidCorrelationId", requestId: "r1" },
      );
      assert.equal(error.status, Number(status));
      assert.deepEqual(data$, json);
      assert.equal(headers.get("x-request-id"), "r1");
      assert.equal(error.httpMeta.response.status, Number(status));
      assert.equal(error.httpMeta.body, JSON.stringify(json));
    });
  }

  for (const text of ["{}", '{"message":null}', '{"code":"8001","message":"m"}', "{broken", "", "[]", "null"]) {
    it(`status 400 throws Error400 when the body is ${text || "empty"}`, async (t) => {
      const error = await failureWith(t, { status: 400, text });
      assert.ok(error instanceof errors.Error400);
      assert.notEqual(error.message, "");
      assert.equal(error.body, text);
      if (text.includes("8001")) assert.equal(error.code, 8001);
    });
  }

  it("a documented status with an HTML body throws SDKError", async (t) => {
    const error = await failureWith(t, { status: 403, text: "<html>", headers: { "content-type": "text/html" } });
    assert.ok(error instanceof errors.SDKError);
    assert.equal(error.httpMeta.body, "<html>");
    assert.equal(error.reason, "forbidden");
  });
});

describe("any other response", () => {
  it("an undocumented error status throws SDKError", async (t) => {
    const error = await failureWith(t, { status: 404, json: { code: 8003, message: "no such operation" } });
    assert.ok(error instanceof errors.SDKError);
    assert.match(error.message, /404.*no such operation/);
  });

  for (const text of ["{broken", "", "[]", "null", '"text"']) {
    it(`a success with the body ${text || "(empty)"} throws ResponseValidationError`, async (t) => {
      const error: unknown = await failureWith(t, { text });
      assert.ok(error instanceof errors.ResponseValidationError);
      assert.ok(!(error instanceof errors.SDKValidationError));
      assert.deepEqual([error.rawValue, error.body, error.httpMeta.request.method], [text, text, "POST"]);
      assert.equal(error.pretty(), error.message);
    });
  }
});

describe("a request that gets no response", () => {
  it("a ConnectionError contains the system's error code from its nested causes", async () => {
    const options = { serverURL: await deadURL(), security, retryConfig: { strategy: "none" } } as const;
    const error = await failureOf(new Proveapi(options).v3.v3StartRequest(start));
    assert.ok(error instanceof errors.ConnectionError && error instanceof errors.HTTPClientError);
    assert.match(error.message, /ECONNREFUSED/);
    assert.ok(error.cause);
    assert.equal(error.reason, "connectionFailed");
  });

  it("a failing fetcher or middleware throws UnexpectedClientError", async (t) => {
    const server = await serve(t);
    const httpClient = new HTTPClient({ fetcher: () => Promise.reject(new Error("boom")) });
    assert.ok(
      (await failureOf(clientOf(server, { httpClient }).v3.v3StartRequest(start))) instanceof
        errors.UnexpectedClientError,
    );
    const middleware = [
      () => {
        throw new RangeError("bug");
      },
    ];
    assert.ok(
      (await failureOf(clientOf(server, { middleware }).v3.v3StartRequest(start))) instanceof
        errors.UnexpectedClientError,
    );
  });

  it("an illegal header throws InvalidRequestError before anything is sent", async (t) => {
    const server = await serve(t);
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start, { headers: { "x-a": "a\nb" } }));
    assert.ok(error instanceof errors.InvalidRequestError);
    assert.equal(server.requests.length, 0);
  });

  it("a timeout of a signal set by a hook throws RequestTimeoutError", async (t) => {
    const server = await serve(t, () => {});
    const httpClient = new HTTPClient().addHook("beforeRequest", (request) =>
      request.url.endsWith("/token") ? undefined : new Request(request, { signal: AbortSignal.timeout(20) }),
    );
    assert.ok(
      (await failureOf(clientOf(server, { httpClient }).v3.v3StartRequest(start))) instanceof
        errors.RequestTimeoutError,
    );
  });
});

describe("errors", () => {
  it("isProveError recognizes errors of another copy of the package", () => {
    const copy = { [Symbol.for("@prove-identity/prove-api/error")]: true };
    assert.ok(isProveError(copy));
    assert.ok(isProveError(new errors.SDKValidationError("x")));
    assert.ok(!isProveError(new Error("x")) && !isProveError(undefined));
  });

  it("isProveapiError recognizes API errors of another copy of the package", async (t) => {
    const server = await serve(t, () => ({ status: 418, json: {} }));
    assert.ok(isProveapiError(await failureOf(clientOf(server).v3.v3StartRequest(start))));
    assert.ok(isProveapiError({ [Symbol.for("@prove-identity/prove-api/error")]: true, status: 400 }));
    assert.ok(!isProveapiError(new errors.SDKValidationError("x")) && !isProveapiError({ status: 400 }));
  });

  it("a logged or serialized error contains no secret", async (t) => {
    const json = { code: 8001, message: "malformed", echo: "MARKER-BODY" };
    const server = await serve(t, () => ({ status: 400, json }));
    const secret = { clientID: "MARKER-ID", clientSecret: "MARKER-SECRET" };
    const error = await failureOf(
      clientOf(server, { security: secret }).v3.v3StartRequest({ ...start, ssn: "MARKER-SSN" }),
    );
    for (const text of [inspect(error, { depth: 9 }), JSON.stringify(error), String(error)])
      assert.doesNotMatch(text, /MARKER|token-1/);
    const invalid = await failureOf(clientOf(server).v3.v3StartRequest({ ...start, ssn: ["MARKER"] } as never));
    assert.doesNotMatch(inspect(invalid, { depth: 9 }), /MARKER/);
    assert.match(inspect(error), /8001/);
  });

  it("httpMeta.request of an error is the request as sent, after hooks, without authorization", async (t) => {
    const server = await serve(t, () => ({ status: 400, json: {} }));
    const httpClient = new HTTPClient().addHook("beforeRequest", (request) => {
      const changed = new Request(request);
      changed.headers.set("x-hook", "1");
      return changed;
    });
    const error = (await failureOf(clientOf(server, { httpClient }).v3.v3StartRequest(start))) as errors.Error400;
    const { request } = error.httpMeta;
    assert.equal(request.headers.get("x-hook"), "1");
    assert.equal(request.headers.get("authorization"), null);
    assert.deepEqual(await request.json(), start);
    assert.equal(server.to("/v3/start")[0]?.headers.authorization, "Bearer token-1");
  });

  it("a standalone function returns errors as results and never throws", async (t) => {
    const server = await serve(t, () => ({ status: 403, json: { code: 8003, message: "out of order" } }));
    const core = new ProveapiCore({ serverURL: server.url, security });
    const promise = v3V3StartRequest(core, start);
    const result = await promise;
    assert.ok(!result.ok && result.error instanceof errors.Error403);
    const [, call] = await promise.$inspect();
    assert.equal(call.status, "complete");
    assert.equal(call.request?.headers.get("authorization"), null);
    const invalid = v3V3StartRequest(core, {} as never);
    assert.equal((await invalid).ok, false);
    assert.equal((await invalid.$inspect())[1].status, "invalid");
    assert.equal((await v3V3StartRequest(core)).error?.name, "SDKValidationError");
  });

  it("caught errors do not end the process", async (t) => {
    const truncating = await serve(
      t,
      withOwnTokens(({ path }, response) => {
        if (path === "/token") return { json: { access_token: "a" } };
        response.writeHead(200, { "content-type": "application/json", "content-length": "9" }).write("{");
        setImmediate(() => response.destroy());
        return undefined;
      }),
    );
    const program = `
      const { Proveapi } = await import("@prove-identity/prove-api");
      const security = { clientID: "a", clientSecret: "b" };
      for (const options of [{ security }, { security, timeoutMs: 1 }, { security: async () => { throw new Error("x"); } }, { security, serverURL: "http://127.0.0.1:9" }]) {
        const client = new Proveapi({ serverURL: ${JSON.stringify(truncating.url)}, retryConfig: { strategy: "none" }, ...options });
        try { await client.v3.v3StartRequest({ flowType: "mobile" }); } catch {}
      }
      console.log("alive");`;
    const child = await run(program);
    assert.deepEqual(child, { code: 0, output: "alive\n" });
  });
});

async function run(program: string): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["--conditions=prove-source", "--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
  });
  let output = "";
  child.stdout.on("data", (part) => (output += String(part)));
  child.stderr.on("data", (part) => (output += String(part)));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output };
}
