/** Tests unexpected response bodies: a success is a result if its body is a JSON object, whatever its content. */
import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import fc from "fast-check";
import { ProveapiError, ResponseValidationError } from "@prove-identity/prove-api/models/errors";
import { outcomeOf } from "./outcome.ts";
import { clientOf, type Handler, type Reply, serve, start, withOwnTokens } from "./recording-server.ts";

mock.method(Math, "random", () => 0); // no retry delays

const flow = { correlationId: "c1" };

describe("the body of a success", () => {
  it("a 200 response returns a result if its body is a JSON object, otherwise it throws ResponseValidationError", async (t) => {
    let json: unknown;
    const client = clientOf(await serve(t, () => ({ json })));
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        json = value;
        const error = await outcomeOf(() => client.v3.v3StartRequest(start));
        if (typeof value === "object" && value !== null && !Array.isArray(value)) assert.equal(error, undefined);
        else assert.ok(error instanceof ResponseValidationError && /not a JSON object/.test(error.message));
      }),
    );
  });

  it("a success with any values in declared members is a result", async (t) => {
    let json: unknown;
    const client = clientOf(await serve(t, () => ({ json })));
    const any = fc.jsonValue();
    const response = fc.record({
      success: any,
      next: any,
      evaluation: any,
      phoneNumber: any,
      individual: any,
      idv: any,
    });
    await fc.assert(
      fc.asyncProperty(response, async (value) => {
        json = value;
        assert.equal(await outcomeOf(() => client.v3.v3ValidateRequest(flow)), undefined);
        assert.equal(await outcomeOf(() => client.v3.v3CompleteRequest({ ...flow, individual: {} })), undefined);
      }),
    );
  });

  it("a truncated or arbitrary body is a result or an error with the reason invalidAnswer", async (t) => {
    const whole = Buffer.from(JSON.stringify({ authToken: "é🙂", next: {} }));
    let bytes: Uint8Array = whole;
    const handler: Handler = (_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(bytes);
    };
    const client = clientOf(await serve(t, handler));
    const cut = fc.nat(whole.length - 1).map((length) => whole.subarray(0, length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, fc.uint8Array({ maxLength: 50 })), async (value) => {
        bytes = value;
        const error = await outcomeOf(() => client.v3.v3StartRequest(start));
        if (error) assert.equal(error.reason, "invalidAnswer");
      }),
    );
  });

  it("a body of 40 MB or 200,000 nested arrays ends in a result or an SDK error", async (t) => {
    const gigantic = { authToken: "a".repeat(40_000_000), next: {} };
    const nested = `{"evaluation":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    let text = JSON.stringify(gigantic);
    const client = clientOf(await serve(t, () => ({ text })));
    const { v3StartResponse } = await client.v3.v3StartRequest(start);
    assert.equal(v3StartResponse?.authToken.length, 40_000_000);
    text = nested;
    await outcomeOf(() => client.v3.v3ValidateRequest(flow));
  });

  it("a JSON object sent as text/plain is parsed", async (t) => {
    const headers = { "content-type": "text/plain" };
    const client = clientOf(await serve(t, () => ({ json: { authToken: "a" }, headers })));
    assert.equal((await client.v3.v3StartRequest(start)).v3StartResponse?.authToken, "a");
  });
});

describe("the body of an error", () => {
  it("status 400 with any JSON throws Error400 with a message", async (t) => {
    let json: unknown;
    const client = clientOf(await serve(t, () => ({ status: 400, json })));
    const any = fc.jsonValue();
    const body = fc.oneof(any, fc.record({ code: any, message: any, error: any, error_description: any }));
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        json = value;
        const error = await outcomeOf(() => client.v3.v3StartRequest(start));
        assert.equal(error?.name, "Error400");
        assert.equal(typeof error.message, "string");
      }),
    );
  });
});

describe("the code of an error", () => {
  it("the code of an error is undefined if the body's code cannot be converted to a number", async (t) => {
    const client = clientOf(await serve(t, () => ({ status: 400, json: { code: { toString: 1 }, message: "no" } })));
    const error = await outcomeOf(() => client.v3.v3StartRequest(start));
    assert.ok(error instanceof ProveapiError);
    assert.deepEqual([error.name, error.code, error.message], ["Error400", undefined, "no"]);
  });
});

describe("the response of the token endpoint", () => {
  it("a token response with an object as expires_in is accepted, as token_type rejected", async (t) => {
    const inconvertible = { toString: 1, valueOf: 2 };
    for (const [field, isFatal] of [
      ["expires_in", false],
      ["token_type", true],
    ] as const) {
      const token = { access_token: "a", [field]: inconvertible };
      const server = await serve(
        t,
        withOwnTokens(({ path }) => ({ json: path === "/token" ? token : { authToken: "b" } })),
      );
      const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start));
      assert.equal(error instanceof ResponseValidationError, isFatal, field);
    }
  });

  it("a token response of any status with any JSON ends in a result or a ProveapiError", async (t) => {
    let reply: Reply = {};
    const server = await serve(
      t,
      withOwnTokens(({ path }) => (path === "/token" ? reply : { json: {} })),
    );
    const any = fc.jsonValue();
    const token = fc.record({ access_token: fc.oneof(any, fc.constant("a")), expires_in: any, token_type: any });
    const status = fc.constantFrom(200, 201, 400, 401, 403, 404, 418, 429, 500, 503);
    await fc.assert(
      fc.asyncProperty(status, fc.oneof(any, token), async (status, json) => {
        reply = { status, json };
        const error = await outcomeOf(() => clientOf(server).v3.v3StartRequest(start));
        if (!error) return assert.ok(status < 300);
        return assert.ok(error instanceof ProveapiError && error.status === status);
      }),
    );
  });
});
