/** Tests unexpected responses: every call ends in a result or in an SDK error that names the cause. */
import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { ProveapiError } from "@prove-identity/prove-api/models/errors";
import { outcomeOf } from "./outcome.ts";
import { clientOf, type Recorded, type Reply, serve, start } from "./recording-server.ts";

mock.method(Math, "random", () => 0); // no retry delays

const statuses = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
/** Tests send the status that the server responds with. */
const statusOf = ({ headers }: Recorded) => Number(headers["x-status"]);
const withStatus = (status: number) => ({ headers: { "x-status": String(status) } });

describe("a response of any status", () => {
  const bodies: Readonly<Record<string, Reply>> = {
    "with an API error": { json: { code: 8001, message: "MARKER" } },
    "without a body": { text: "" },
    "with an HTML page": { text: "<h1>Bad gateway</h1>", headers: { "content-type": "text/html" } },
    "with a truncated body": { text: '{"code":8001,"mess' },
  };
  for (const [what, reply] of Object.entries(bodies)) {
    it(`a response ${what} is a result or an error with its status`, async (t) => {
      const server = await serve(t, (request, response) => {
        const status = statusOf(request);
        if (![204, 205, 304].includes(status)) return { status, ...reply };
        return void response.writeHead(status).end();
      });
      const client = clientOf(server);
      const check = async (status: number) => {
        const error = await outcomeOf(() => client.v3.v3StartRequest(start, withStatus(status)));
        if (!error) return assert.ok(status < 300);
        // fetch itself rejects 407: it is for proxies, not for servers.
        if (status === 407) return assert.match(error.message, /fetch failed|407/);
        assert.ok(error instanceof ProveapiError, `${status}: ${String(error)}`);
        assert.equal(error.status, status);
        return what.includes("API error") && status !== 304 && assert.match(error.message, /MARKER/);
      };
      await Promise.all(statuses(200, 600).map(check));
    });
  }

  it("a call that receives only a 1xx response fails with a timeout or connection error", async (t) => {
    const server = await serve(t, (request, { socket }) => {
      if (statusOf(request) === 200) return { json: {} };
      return void socket?.write(`HTTP/1.1 ${statusOf(request)} Early\r\n\r\n`);
    });
    const client = clientOf(server);
    await client.v3.v3StartRequest(start, withStatus(200)); // fetches the token
    const check = async (status: number) => {
      const error = await outcomeOf(() => client.v3.v3StartRequest(start, { ...withStatus(status), timeoutMs: 300 }));
      assert.match(String(error?.reason), /^(timeout|connectionFailed)$/);
    };
    await Promise.all(statuses(100, 200).map(check));
  });

  for (const status of [400, 401, 403, 500]) {
    it(`the error message contains ${status} when the body has no message`, async (t) => {
      const server = await serve(t, () => ({ status, json: {} }));
      const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start));
      assert.match(error?.message ?? "", new RegExp(String(status)));
    });
  }

  it("the error message for an HTML page with status 200 names the problem", async (t) => {
    const server = await serve(t, () => ({ text: "<html>", headers: { "content-type": "text/html" } }));
    const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start));
    assert.match(error?.message ?? "", /text\/html|not JSON/);
  });
});

describe("an invalid HTTP response", () => {
  const raw: Readonly<Record<string, string>> = {
    "no bytes": "",
    "another protocol": "SSH-2.0-OpenSSH_9.6\r\n",
    "an endless header": `HTTP/1.1 200 OK\r\nx: ${"x".repeat(100_000)}`,
    "an uncompressed body marked as gzip": "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}",
    "an invalid chunk length": "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}",
    "two Content-Length headers": "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
    "fewer bytes than Content-Length": "HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{}",
  };
  for (const [what, bytes] of Object.entries(raw)) {
    it(`a response with ${what} throws ConnectionError with the runtime's message`, async (t) => {
      const server = await serve(t, (_, { socket }) => void socket?.end(bytes));
      const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start));
      assert.equal(error?.reason, "connectionFailed");
      assert.match(error.message, /^Unable to make request: \w+.*: ./);
    });
  }
});

describe("a redirect", () => {
  for (const redirect of ["follow", "error", "manual", undefined] as const) {
    it(`a redirect loop ends the call with redirect: ${redirect}`, async (t) => {
      const server = await serve(t, () => ({ status: 307, headers: { location: "/v3/start" }, json: {} }));
      const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start, redirect ? { redirect } : {}));
      assert.match(error?.message ?? "", /redirect|307/);
      assert.ok(server.to("/v3/start").length <= 21);
    });
  }
});
