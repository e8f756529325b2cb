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

async function validated(t: { after(run: () => void): void }, response: object) {
  const server = await serve(t, () => ({ json: response }));
  return (await clientOf(server).v3.v3ValidateRequest(flow)).v3ValidateResponse;
}

describe("a response", () => {
  it("evaluation is returned unchanged and typed", async (t) => {
    const evaluation = {
      authentication: { result: "fail", failureReasons: { 9100: "not proven" }, extra: [null, { a: 1 }] },
      success: true,
      brandNew: null,
    };
    const response = await validated(t, { success: true, challengeMissing: false, next: {}, evaluation });
    assert.deepEqual(response?.evaluation, evaluation);
    assert.equal(response?.evaluation?.authentication?.result, "fail");
    assert.equal(response?.evaluation?.authentication?.failureReasons?.["9100"], "not proven");
  });

  it("a response keeps unknown members", async (t) => {
    const response = await validated(t, {
      success: true,
      challengeMissing: false,
      next: {},
      proveId: "p",
      deep: { x: null },
    });
    assert.deepEqual((response as unknown as { deep: unknown }).deep, { x: null });
  });

  it("a missing required map becomes empty", async (t) => {
    assert.deepEqual((await validated(t, { success: true }))?.next, {});
    assert.deepEqual((await validated(t, { success: true, next: null }))?.next, {});
  });

  it("an optional member that is null is removed", async (t) => {
    const response = await validated(t, { success: true, phoneNumber: null, evaluation: null, next: {} });
    assert.ok(response && !("phoneNumber" in response) && !("evaluation" in response));
  });

  it("an outcome sent as a string becomes the declared boolean", async (t) => {
    const response = await validated(t, { success: "true", challengeMissing: "false", next: {} });
    assert.deepEqual([response?.success, response?.challengeMissing], [true, false]);
  });

  it("a boolean sent for a declared string becomes a string", () => {
    assert.deepEqual(fromWire({ optional: { success: text } }, { success: true }), { success: "true" });
  });

  it("members named like those of Object.prototype are kept", () => {
    const json = '{"constructor":1,"toString":null,"__proto__":{"success":true},"success":true}';
    const response = fromWire({ required: { success: text } }, JSON.parse(json));
    assert.equal(JSON.stringify(response), json.replace(/true}$/, '"true"}'));
  });

  it("values are converted at any depth and in lists", () => {
    const item = { required: { success: flag, reasons: { list: text } }, optional: { error: text } };
    const response = { results: [{ success: "true", error: null }, { success: false, reasons: [true] }, "odd", null] };
    assert.deepEqual(fromWire({ optional: { results: { list: item } } }, response), {
      results: [{ success: true, reasons: [] }, { success: false, reasons: ["true"] }, "odd", null],
    });
  });

  it("a missing required string stays absent", () => {
    const shape = { required: { id: text, ids: { list: text } } };
    assert.deepEqual(fromWire(shape, { ids: null }), { ids: [] });
  });

  it("201 and 204 are successes, also without a body", async (t) => {
    const created = await serve(t, () => ({ status: 201, json: { success: true, next: {} } }));
    assert.equal((await clientOf(created).v3.v3ValidateRequest(flow)).v3ValidateResponse?.success, true);
    const empty = await serve(t, (_, response) => void response.writeHead(204).end());
    assert.equal((await clientOf(empty).v3.v3ValidateRequest(flow)).v3ValidateResponse, undefined);
  });

  it("converting any response value never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (individual, next) => {
        fromWire(v3CompleteRequestShape, { individual, next, correlationId: individual });
      }),
    );
  });

  it("httpMeta has the response and the request as sent", async (t) => {
    const { httpMeta } = await clientOf(await serve(t)).v3.v3StartRequest(start);
    assert.equal(httpMeta.response.status, 200);
    assert.deepEqual([httpMeta.request.method, httpMeta.request.headers.get("authorization")], ["POST", null]);
    assert.deepEqual(await httpMeta.request.json(), start);
  });
});

describe("a request", () => {
  const invalid: [string, unknown, RegExp][] = [
    ["lacks a required field", {}, /field 'flowType' is missing/],
    ["is missing", undefined, /request must be object/],
    ["is not an object", "mobile", /request must be object/],
    ["has a number for a string", { flowType: 1 }, /field 'flowType' must be string/],
    ["has a string for a boolean", { ...start, allowOTPRetry: "yes" }, /field 'allowOTPRetry' must be boolean/],
    ["has null", { ...start, ssn: null }, /field 'ssn' must be string/],
  ];
  for (const [what, request, message] of invalid) {
    it(`a request that ${what} throws before anything is sent`, async (t) => {
      const server = await serve(t);
      const error = await failureOf(clientOf(server).v3.v3StartRequest(request as V3StartRequest));
      assert.ok(error instanceof SDKValidationError);
      assert.match(error.message, message);
      assert.equal(server.requests.length, 0);
    });
  }

  it("validation reports every invalid field with its path", () => {
    const individual = { addresses: [{ city: 1 }], emailAddresses: ["a", 2], firstName: {} };
    assert.deepEqual(problemsOf(v3CompleteRequestShape, { individual }), [
      "field 'correlationId' is missing",
      "field 'individual.addresses[0].city' must be string",
      "field 'individual.emailAddresses[1]' must be string",
      "field 'individual.firstName' must be string",
    ]);
  });

  it("unknown members are sent, undefined members are not", async (t) => {
    const server = await serve(t);
    await clientOf(server).v3.v3StartRequest({ ...start, dob: undefined, brandNew: 1 } as V3StartRequest);
    assert.deepEqual(JSON.parse(server.to("/v3/start")[0]?.body ?? ""), { ...start, brandNew: 1 });
  });

  it("unknown values of known members are sent", async (t) => {
    const flowType: string = "hologram";
    const server = await serve(t);
    await clientOf(server).v3.v3StartRequest({ flowType });
    assert.equal(server.to("/v3/start").length, 1);
  });

  it("v3TokenRequest rejects a grantType other than client_credentials", async (t) => {
    const request = { clientId: "a", clientSecret: "b", grantType: "password" };
    const error = await failureOf(clientOf(await serve(t)).v3.v3TokenRequest(request));
    assert.match(error.message, /field 'grantType' must be 'client_credentials'/);
  });

  it("validation reports nothing for a valid request", () => {
    const optional = fc.option(fc.string(), { nil: undefined });
    const request = fc.record({
      flowType: fc.string(),
      ssn: optional,
      dob: optional,
      allowOTPRetry: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(fc.property(request, (value) => problemsOf(v3StartRequestShape, value).length === 0));
  });
});

describe("the JSON of a model", () => {
  const credentials = { clientId: "a", clientSecret: "b", grantType: "client_credentials" };

  it("JSON of a model has wire names", () => {
    const json = components.v3TokenRequestToJSON(credentials);
    assert.deepEqual(JSON.parse(json), { client_id: "a", client_secret: "b", grant_type: "client_credentials" });
    assert.deepEqual(components.v3TokenRequestFromJSON(json), { ok: true, value: credentials });
  });

  it("ToJSON throws for an invalid model, FromJSON returns an error for invalid JSON", () => {
    assert.throws(() => components.v3StartRequestToJSON({} as V3StartRequest), SDKValidationError);
    for (const text of ["", "{", "[]", "null", "{}"]) {
      const result = components.v3StartRequestFromJSON(text);
      assert.ok(!result.ok && result.error instanceof SDKValidationError);
      assert.notEqual(result.error.pretty(), "");
    }
  });

  it("a model is unchanged after ToJSON and FromJSON", () => {
    fc.assert(
      fc.property(fc.record({ correlationId: fc.string(), dob: fc.string() }, { noNullPrototype: true }), (value) => {
        const result = components.v3ChallengeRequestFromJSON(components.v3ChallengeRequestToJSON(value));
        assert.deepEqual(result.value, value);
      }),
    );
  });
});
