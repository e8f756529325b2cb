import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { defineOperation } from "../../contract/src/operation.ts";
import {
  Either,
  Enumeration,
  Flag,
  List,
  MapOf,
  model,
  Optional,
  RequiredInTypes,
  Text,
  Whole,
} from "../../contract/src/schema.ts";
import { fieldName, functionName, valueName } from "../../contract/generate/sdk-names.ts";
import { GENERATED_BY, sdkFiles } from "../../contract/generate/sdk.ts";

const Thing = model("V3GetThingResponse", "Things.", {
  results: List(Text("Id"), { description: "Ids." }),
  active: Optional(Flag("On.")),
});
const Colour = Enumeration("Colour", "Which colour.", { Red: "red", DarkBlue: "darkBlue" });
const Size = model("Size", "A size.", { note: Optional(Text("A note.")) });
const Weight = model("Weight", "A weight.", { note: Optional(Text("A note.")) });
const Order = model("ThingOrder", "An order.", {
  note: RequiredInTypes(Text("A note.")),
  count: Whole("How many.", { default: 1, examples: [2] }),
  colour: Optional(Colour),
  size: Optional(Size),
  weights: Optional(List(Weight, { description: "Weights." })),
  parts: Optional(
    MapOf(Either([Size, Flag("Whether.")]), "Parts.", { keys: { lid: Size, whole: Flag("Whether all are there.") } }),
  ),
});

const getThing = defineOperation({
  slug: "get-thing",
  operationId: "V3GetThing",
  caller: "server",
  namespace: "identity",
  method: "GET",
  path: "/v3/thing/{proveId}",
  authentication: "bearer",
  summary: "Get a thing.",
  parameters: [
    { name: "proveId", in: "path", required: true, schema: Text("Id") },
    { name: "limit", in: "query", required: false, schema: Whole("Limit") },
    { name: "clientRequestId", in: "query", required: false, schema: Text("Id") },
  ],
  response: { model: Thing, exposesHeaders: true },
  errors: [400, 404],
  rejectsWith: [],
  changesState: false,
});

const orderThing = defineOperation({
  ...getThing,
  slug: "order-thing",
  operationId: "V3OrderThing",
  response: { model: model("V3OrderThingResponse", "Ordered.", {}), exposesHeaders: true },
  method: "POST",
  parameters: [{ name: "proveId", in: "path", required: true, schema: Text("Id") }],
  request: { model: Order, contentType: "application/json", required: false, example: {} },
  changesState: true,
});

const collapsed = (text: string | undefined) => (text ?? "").replaceAll(/\s+/g, " ");
const files = sdkFiles([getThing, orderThing]);
const file = (path: string) => collapsed(files.get(`sdk/src/${path}`));

describe("the SDK generator", () => {
  it("every generated file is marked and exists", () => {
    const root = join(import.meta.dirname, "..", "..");
    for (const [path, text] of sdkFiles()) {
      assert.ok(text.startsWith(GENERATED_BY), path);
      assert.ok(existsSync(join(root, path)), path);
    }
  });

  it("the generator omits browser operations", () => {
    assert.ok([...sdkFiles().keys()].every((path) => !path.includes("client")));
  });

  it("generated functions take parameters in the contract's order, then body, then options", () => {
    const text = file("funcs/index.ts");
    assert.match(
      text,
      /client: ProveapiCore, proveId: string, limit\?: number, clientRequestId\?: string, options\?: RequestOptions/,
    );
    assert.match(text, /parameters: \{ proveId, limit, clientRequestId \}/);
    assert.match(text, /proveId: string, thingOrder\?: components.ThingOrder, options\?/);
    assert.match(
      file("sdk/index.ts"),
      /run<operations.V3OrderThingResponse>\(this, v3OrderThingOperation, \{ parameters: \{ proveId \}, body: thingOrder \?\? \{\} \}, options\)/,
    );
  });

  it("operation records list query parameters alphabetically, with types", () => {
    assert.match(
      file("internal/operations.ts"),
      / parameters: \{ required: \{ proveId: text \}, optional: \{ limit: integer, clientRequestId: text \} \}, query: \["clientRequestId","limit"\]/,
    );
  });

  it("generated types include all arguments, and headers in results that expose them", () => {
    const text = file("models/operations/types.ts");
    assert.match(
      text,
      /V3OrderThingRequest = \{ proveId: string; thingOrder\?: components.ThingOrder \| undefined; \}/,
    );
    assert.match(
      text,
      /httpMeta: HTTPMetadata; headers: \{ \[name: string\]: Array<string> \}; v3GetThingResponse\?: components.V3GetThingResponse/,
    );
  });

  it("types require the documented fields, shapes the enforced fields", () => {
    assert.match(file("models/components/types.ts"), /ThingOrder = \{ [^}]*note: string;/);
    assert.match(
      file("internal/schemas.ts"),
      /thingOrderShape: Shape = \{ required: \{ count: integer \}, optional: \{ note: text, colour: text,/,
    );
  });

  it("an enumeration becomes a constant and an open type", () => {
    const text = file("models/components/types.ts");
    assert.match(text, /export const Colour = \{ Red: "red", DarkBlue: "darkBlue", \} as const;/);
    assert.match(text, /export type Colour = "red" \| "darkBlue" \| \(string & \{\}\);/);
  });

  it("known keys of a map have their own types", () => {
    assert.match(
      file("models/components/types.ts"),
      /parts\?: \{ \[key: string\]: Size \| boolean \} & \{ lid\?: Size; whole\?: boolean; \} \| undefined;/,
    );
  });

  it("each model has its own type and shape, even if models are equal", () => {
    assert.match(file("models/components/types.ts"), /export type Weight = \{ [^}]*note\?: string \| undefined; \};/);
    assert.match(file("internal/schemas.ts"), /weightShape: Shape = \{ optional: \{ note: text \} \};/);
    assert.match(file("internal/schemas.ts"), /weights: \{ list: weightShape \}/);
  });

  it("a field is documented on one line with default and short example", () => {
    assert.match(
      files.get("sdk/src/models/components/types.ts") ?? "",
      /\/\*\* How many\. Default: 1\. @example 2 \*\/\ncount: number;/,
    );
  });

  it("JSON functions of arguments and results use the operation records", () => {
    const text = file("internal/operation-codecs.ts");
    assert.match(text, /v3OrderThingRequestToJSON: .* argumentsToJSON\(v3OrderThingOperation, value, "thingOrder"\)/);
    assert.match(text, /v3GetThingResponseFromJSON: .* resultFromJSON\(v3GetThingOperation, json\)/);
  });

  it("the generator rejects JSON bodies and parameters with names that the SDK would change", () => {
    const renamed = model("RenamedRequest", "A body.", { a_b: Text("A.") });
    for (const request of [renamed, model("OuterRequest", "A body.", { inner: renamed })]) {
      assert.throws(() => sdkFiles([{ ...orderThing, request: { ...orderThing.request, model: request } }]), /Renamed/);
    }
    const parameters = [{ ...orderThing.parameters[0], name: "prove_id" }];
    assert.throws(() => sdkFiles([{ ...orderThing, parameters }]), /prove_id/);
  });

  it("the client has every namespace", () => {
    assert.match(file("sdk/index.ts"), /get identity\(\): Identity/);
  });

  it("generated names are the official ones", () => {
    const names = {
      V3StartRequest: "v3StartRequest",
      HTTPMetadata: "httpMetadata",
      IDVDataInternal: "idvDataInternal",
      KYCInternal: "kycInternal",
      Address: "address",
      AmlTypeListResponseInternal: "amlTypeListResponseInternal",
    };
    for (const [type, value] of Object.entries(names)) assert.equal(valueName(type), value);
    assert.equal(functionName("v3", "V3StartRequest"), "v3V3StartRequest");
    assert.deepEqual(
      [fieldName("client_id"), fieldName("refresh_expires_in"), fieldName("proveId")],
      ["clientId", "refreshExpiresIn", "proveId"],
    );
  });

  it("generated types are aliases, never interfaces", () => {
    for (const path of files.keys()) assert.doesNotMatch(files.get(path) ?? "", /\binterface\b/);
  });
});
