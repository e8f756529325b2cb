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
  RequiredOnPaper,
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
  note: RequiredOnPaper(Text("A note.")),
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
  refuses: [],
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

const squeezed = (text: string | undefined) => (text ?? "").replaceAll(/\s+/g, " ");
const files = sdkFiles([getThing, orderThing]);
const file = (path: string) => squeezed(files.get(`sdk/src/${path}`));

describe("the SDK that is derived from the contract", () => {
  it("has a marked file for everything, and each of them exists", () => {
    const root = join(import.meta.dirname, "..", "..");
    for (const [path, text] of sdkFiles()) {
      assert.ok(text.startsWith(GENERATED_BY), path);
      assert.ok(existsSync(join(root, path)), path);
    }
  });

  it("leaves out what browsers call", () => {
    assert.ok([...sdkFiles().keys()].every((path) => !path.includes("client")));
  });

  it("takes path and query arguments in the method's order, then body, then options", () => {
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

  it("sends query arguments in alphabetical order and knows their types", () => {
    assert.match(
      file("internal/operations.ts"),
      / parameters: \{ required: \{ proveId: text \}, optional: \{ limit: integer, clientRequestId: text \} \}, query: \["clientRequestId","limit"\]/,
    );
  });

  it("has a model of all arguments, and headers in the result where the contract says so", () => {
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

  it("requires in types what the documentation requires, and at run time what the service does", () => {
    assert.match(file("models/components/types.ts"), /ThingOrder = \{ [^}]*note: string;/);
    assert.match(
      file("internal/schemas.ts"),
      /thingOrderShape: Shape = \{ required: \{ count: integer \}, optional: \{ note: text, colour: text,/,
    );
  });

  it("has a constant and an open type for an enumeration", () => {
    const text = file("models/components/types.ts");
    assert.match(text, /export const Colour = \{ Red: "red", DarkBlue: "darkBlue", \} as const;/);
    assert.match(text, /export type Colour = "red" \| "darkBlue" \| \(string & \{\}\);/);
  });

  it("types known keys of a map by themselves, and all others together", () => {
    assert.match(
      file("models/components/types.ts"),
      /parts\?: \{ \[key: string\]: Size \| boolean \} & \{ lid\?: Size; whole\?: boolean; \} \| undefined;/,
    );
  });

  it("has a type and a shape of its own for each model, also for models that look alike", () => {
    assert.match(file("models/components/types.ts"), /export type Weight = \{ [^}]*note\?: string \| undefined; \};/);
    assert.match(file("internal/schemas.ts"), /weightShape: Shape = \{ optional: \{ note: text \} \};/);
    assert.match(file("internal/schemas.ts"), /weights: \{ list: weightShape \}/);
  });

  it("documents a field on one line, with default and a short example", () => {
    assert.match(
      files.get("sdk/src/models/components/types.ts") ?? "",
      /\/\*\* How many\. Default: 1\. @example 2 \*\/\ncount: number;/,
    );
  });

  it("writes and reads arguments and results as JSON, by the records", () => {
    const text = file("internal/operation-codecs.ts");
    assert.match(text, /v3OrderThingRequestToJSON: .* argumentsToJSON\(v3OrderThingOperation, value, "thingOrder"\)/);
    assert.match(text, /v3GetThingResponseFromJSON: .* resultFromJSON\(v3GetThingOperation, json\)/);
  });

  it("refuses a JSON body or parameter with a name that the SDK would have to change", () => {
    const renamed = model("RenamedRequest", "A body.", { a_b: Text("A.") });
    for (const request of [renamed, model("OuterRequest", "A body.", { inner: renamed })]) {
      assert.throws(() => sdkFiles([{ ...orderThing, request: { ...orderThing.request, model: request } }]), /Renamed/);
    }
    const parameters = [{ ...orderThing.parameters[0], name: "prove_id" }];
    assert.throws(() => sdkFiles([{ ...orderThing, parameters }]), /prove_id/);
  });

  it("lists every namespace in the client", () => {
    assert.match(file("sdk/index.ts"), /get identity\(\): Identity/);
  });

  it("uses the official names", () => {
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

  it("has types as aliases, never as interfaces", () => {
    for (const path of files.keys()) assert.doesNotMatch(files.get(path) ?? "", /\binterface\b/);
  });
});
