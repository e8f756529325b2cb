import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { V3StartRequest } from "@prove-identity/prove-api/models/components";
import * as components from "@prove-identity/prove-api/models/components";
import { SDKValidationError } from "@prove-identity/prove-api/models/errors";
import { v3CompleteRequestShape, v3StartRequestShape } from "../src/internal/schemas.ts";
import { flag, fromWire, problemsOf, text } from "../src/internal/shape.ts";
import { clientOf, failureOf, serve, start } from "./recording-server.ts";

const flow = { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" };

async function validated(t: { after(run: () => void): void }, answer: object) {
  const server = await serve(t, () => ({ json: answer }));
  return (await clientOf(server).v3.v3ValidateRequest(flow)).v3ValidateResponse;
}

describe("an answer", () => {
  it("brings evaluation untouched, and typed", async (t) => {
    const evaluation = {
      authentication: { result: "fail", failureReasons: { 9100: "not proven" }, extra: [null, { a: 1 }] },
      success: true,
      brandNew: null,
    };
    const answer = await validated(t, { success: true, challengeMissing: false, next: {}, evaluation });
    assert.deepEqual(answer?.evaluation, evaluation);
    assert.equal(answer?.evaluation?.authentication?.result, "fail");
    assert.equal(answer?.evaluation?.authentication?.failureReasons?.["9100"], "not proven");
  });

  it("keeps members that the SDK does not know", async (t) => {
    const answer = await validated(t, {
      success: true,
      challengeMissing: false,
      next: {},
      proveId: "p",
      deep: { x: null },
    });
    assert.deepEqual((answer as unknown as { deep: unknown }).deep, { x: null });
  });

  it("without a map that is always there gets an empty one", async (t) => {
    assert.deepEqual((await validated(t, { success: true }))?.next, {});
    assert.deepEqual((await validated(t, { success: true, next: null }))?.next, {});
  });

  it("with null in an optional member lacks it", async (t) => {
    const answer = await validated(t, { success: true, phoneNumber: null, evaluation: null, next: {} });
    assert.ok(answer && !("phoneNumber" in answer) && !("evaluation" in answer));
  });

  it("with an outcome as text has the declared boolean", async (t) => {
    const answer = await validated(t, { success: "true", challengeMissing: "false", next: {} });
    assert.deepEqual([answer?.success, answer?.challengeMissing], [true, false]);
  });

  it("with a boolean where text is declared has text", () => {
    assert.deepEqual(fromWire({ optional: { success: text } }, { success: true }), { success: "true" });
  });

  it("has members that are called as those of every object, as they came", () => {
    const json = '{"constructor":1,"toString":null,"__proto__":{"success":true},"success":true}';
    const answer = fromWire({ required: { success: text } }, JSON.parse(json));
    assert.equal(JSON.stringify(answer), json.replace(/true}$/, '"true"}'));
  });

  it("is brought to its types at any depth, in lists too", () => {
    const item = { required: { success: flag, reasons: { list: text } }, optional: { error: text } };
    const answer = { results: [{ success: "true", error: null }, { success: false, reasons: [true] }, "odd", null] };
    assert.deepEqual(fromWire({ optional: { results: { list: item } } }, answer), {
      results: [{ success: true, reasons: [] }, { success: false, reasons: ["true"] }, "odd", null],
    });
  });

  it("without a text that is always there just lacks it", () => {
    const shape = { required: { id: text, ids: { list: text } } };
    assert.deepEqual(fromWire(shape, { ids: null }), { ids: [] });
  });

  it("of any other success status is a success, also without a body", async (t) => {
    const created = await serve(t, () => ({ status: 201, json: { success: true, next: {} } }));
    assert.equal((await clientOf(created).v3.v3ValidateRequest(flow)).v3ValidateResponse?.success, true);
    const empty = await serve(t, (_, response) => void response.writeHead(204).end());
    assert.equal((await clientOf(empty).v3.v3ValidateRequest(flow)).v3ValidateResponse, undefined);
  });

  it("never turns into an exception over the values of its fields", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (individual, next) => {
        fromWire(v3CompleteRequestShape, { individual, next, correlationId: individual });
      }),
    );
  });

  it("has httpMeta with the answer and the request as sent", async (t) => {
    const { httpMeta } = await clientOf(await serve(t)).v3.v3StartRequest(start);
    assert.equal(httpMeta.response.status, 200);
    assert.deepEqual([httpMeta.request.method, httpMeta.request.headers.get("authorization")], ["POST", null]);
    assert.deepEqual(await httpMeta.request.json(), start);
  });
});

describe("a request", () => {
  const wrong: [string, unknown, RegExp][] = [
    ["lacks a required field", {}, /field 'flowType' is missing/],
    ["is left out", undefined, /request must be object/],
    ["is no object", "mobile", /request must be object/],
    ["has text of another type", { flowType: 1 }, /field 'flowType' must be string/],
    ["has a boolean of another type", { ...start, allowOTPRetry: "yes" }, /field 'allowOTPRetry' must be boolean/],
    ["has null", { ...start, ssn: null }, /field 'ssn' must be string/],
  ];
  for (const [what, request, message] of wrong) {
    it(`that ${what} is refused before any network`, async (t) => {
      const server = await serve(t);
      const error = await failureOf(clientOf(server).v3.v3StartRequest(request as V3StartRequest));
      assert.ok(error instanceof SDKValidationError);
      assert.match(error.message, message);
      assert.equal(server.requests.length, 0);
    });
  }

  it("names every wrong field with its path", () => {
    const individual = { addresses: [{ city: 1 }], emailAddresses: ["a", 2], firstName: {} };
    assert.deepEqual(problemsOf(v3CompleteRequestShape, { individual }), [
      "field 'correlationId' is missing",
      "field 'individual.addresses[0].city' must be string",
      "field 'individual.emailAddresses[1]' must be string",
      "field 'individual.firstName' must be string",
    ]);
  });

  it("is sent with members that the SDK does not know, and without those that are undefined", async (t) => {
    const server = await serve(t);
    await clientOf(server).v3.v3StartRequest({ ...start, dob: undefined, brandNew: 1 } as V3StartRequest);
    assert.deepEqual(JSON.parse(server.to("/v3/start")[0]?.body ?? ""), { ...start, brandNew: 1 });
  });

  it("may have values that the SDK does not know yet", async (t) => {
    const flowType: string = "hologram";
    const server = await serve(t);
    await clientOf(server).v3.v3StartRequest({ flowType });
    assert.equal(server.to("/v3/start").length, 1);
  });

  it("for a token must name the one grant", async (t) => {
    const request = { clientId: "a", clientSecret: "b", grantType: "password" };
    const error = await failureOf(clientOf(await serve(t)).v3.v3TokenRequest(request));
    assert.match(error.message, /field 'grantType' must be 'client_credentials'/);
  });

  it("of which nothing is wrong has no problems", () => {
    const given = fc.option(fc.string(), { nil: undefined });
    const request = fc.record({
      flowType: fc.string(),
      ssn: given,
      dob: given,
      allowOTPRetry: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(fc.property(request, (value) => problemsOf(v3StartRequestShape, value).length === 0));
  });
});

describe("the JSON of a model", () => {
  const credentials = { clientId: "a", clientSecret: "b", grantType: "client_credentials" };

  it("has the names of the wire", () => {
    const json = components.v3TokenRequestToJSON(credentials);
    assert.deepEqual(JSON.parse(json), { client_id: "a", client_secret: "b", grant_type: "client_credentials" });
    assert.deepEqual(components.v3TokenRequestFromJSON(json), { ok: true, value: credentials });
  });

  it("is refused when it is written wrong, and when it is read wrong, but reading never throws", () => {
    assert.throws(() => components.v3StartRequestToJSON({} as V3StartRequest), SDKValidationError);
    for (const text of ["", "{", "[]", "null", "{}"]) {
      const result = components.v3StartRequestFromJSON(text);
      assert.ok(!result.ok && result.error instanceof SDKValidationError);
      assert.notEqual(result.error.pretty(), "");
    }
  });

  it("survives a round trip", () => {
    fc.assert(
      fc.property(fc.record({ correlationId: fc.string(), dob: fc.string() }, { noNullPrototype: true }), (value) => {
        const result = components.v3ChallengeRequestFromJSON(components.v3ChallengeRequestToJSON(value));
        assert.deepEqual(result.value, value);
      }),
    );
  });
});
