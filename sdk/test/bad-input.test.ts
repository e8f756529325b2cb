/** Answers as they should not be: every call ends, in a result or in an error of the SDK that names the cause. */
import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { ProveapiError } from "@prove-identity/prove-api/models/errors";
import { outcomeOf } from "./outcome.ts";
import { clientOf, type Recorded, type Reply, serve, start } from "./recording-server.ts";

mock.method(Math, "random", () => 0); // waits of zero

const statuses = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const wantedOf = ({ headers }: Recorded) => Number(headers["x-wanted"]);
const wanted = (status: number) => ({ headers: { "x-wanted": String(status) } });

describe("an answer of any status", () => {
  const bodies: Readonly<Record<string, Reply>> = {
    "with what the API says": { json: { code: 8001, message: "MARKER" } },
    "without a body": { text: "" },
    "with a page for people": { text: "<h1>Bad gateway</h1>", headers: { "content-type": "text/html" } },
    "that is cut": { text: '{"code":8001,"mess' },
  };
  for (const [what, reply] of Object.entries(bodies)) {
    it(`${what} is a result, or an error that has the status`, async (t) => {
      const server = await serve(t, (request, response) => {
        const status = wantedOf(request);
        if (![204, 205, 304].includes(status)) return { status, ...reply };
        return void response.writeHead(status).end();
      });
      const client = clientOf(server);
      const check = async (status: number) => {
        const error = await outcomeOf(() => client.v3.v3StartRequest(start, wanted(status)));
        if (!error) return assert.ok(status < 300);
        // A proxy that wants a password is none of a server's answers: fetch itself refuses 407.
        if (status === 407) return assert.match(error.message, /fetch failed|407/);
        assert.ok(error instanceof ProveapiError, `${status}: ${String(error)}`);
        assert.equal(error.status, status);
        return what.includes("API says") && status !== 304 && assert.match(error.message, /MARKER/);
      };
      await Promise.all(statuses(200, 600).map(check));
    });
  }

  it("below 200 is no answer: the call goes on waiting, as long as it may", async (t) => {
    const server = await serve(t, (request, { socket }) => {
      if (wantedOf(request) === 200) return { json: {} };
      return void socket?.write(`HTTP/1.1 ${wantedOf(request)} Early\r\n\r\n`);
    });
    const client = clientOf(server);
    await client.v3.v3StartRequest(start, wanted(200)); // has the token
    const check = async (status: number) => {
      const error = await outcomeOf(() => client.v3.v3StartRequest(start, { ...wanted(status), timeoutMs: 300 }));
      assert.match(String(error?.reason), /^(timeout|connectionFailed)$/);
    };
    await Promise.all(statuses(100, 200).map(check));
  });

  for (const status of [400, 401, 403, 500]) {
    it(`${status} is in the message when the answer says nothing`, async (t) => {
      const server = await serve(t, () => ({ status, json: {} }));
      const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start));
      assert.match(error?.message ?? "", new RegExp(String(status)));
    });
  }

  it("200 whose body is a page for people says so in the message", async (t) => {
    const server = await serve(t, () => ({ text: "<html>", headers: { "content-type": "text/html" } }));
    const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start));
    assert.match(error?.message ?? "", /text\/html|no JSON/);
  });
});

describe("an answer that is none", () => {
  const raw: Readonly<Record<string, string>> = {
    nothing: "",
    "no HTTP": "SSH-2.0-OpenSSH_9.6\r\n",
    "a header without end": `HTTP/1.1 200 OK\r\nx: ${"x".repeat(100_000)}`,
    "a body that is not compressed as it says":
      "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}",
    "a chunk of the wrong length": "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}",
    "two lengths": "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
    "less than its length": "HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{}",
  };
  for (const [what, bytes] of Object.entries(raw)) {
    it(`but ${what} is a ConnectionError with the runtime's reason`, async (t) => {
      const server = await serve(t, (_, { socket }) => void socket?.end(bytes));
      const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start));
      assert.equal(error?.reason, "connectionFailed");
      assert.match(error.message, /^Unable to make request: \w+.*: ./);
    });
  }
});

describe("a redirect", () => {
  for (const redirect of ["follow", "error", "manual", undefined] as const) {
    it(`in a circle ends the call, with redirect: ${redirect}`, async (t) => {
      const server = await serve(t, () => ({ status: 307, headers: { location: "/v3/start" }, json: {} }));
      const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start, redirect ? { redirect } : {}));
      assert.match(error?.message ?? "", /redirect|307/);
      assert.ok(server.to("/v3/start").length <= 21);
    });
  }
});
