/** The files of the SDK that derive from the contract. */
import { errors, type Operation, operations } from "../src/index.ts";
import type { Model } from "../src/schema.ts";
import { codecNames, codecsText, modelsWithin, moduleOf, modelText, shapeImports, shapeText } from "./sdk-models.ts";
import { functionName, moduleName, namespaceClass, shapeName } from "./sdk-names.ts";
import { clientText, functionText, namespaceText, operationModelsText, recordsText } from "./sdk-operations.ts";

/** First line of every derived file, and of no other. */
export const GENERATED_BY = "// Derived from contract/ by `npm run generate`. Change the contract, not this file.";

const SOURCE = "sdk/src";

/** Path from the root of the repository → text. Formatting is up to the caller. */
export function sdkFiles(all: readonly Operation[] = Object.values<Operation>(operations)): Map<string, string> {
  const offered = all.filter(({ caller }) => caller === "server");
  const models = new Map<string, Model>();
  for (const { request, response } of offered) {
    if (request) modelsWithin(request.model, models);
    modelsWithin(response.model, models);
  }
  const namespaces = [...new Set(offered.map(({ namespace }) => namespace))];
  const files = [
    ...componentFiles([...models.values()]),
    ...operationFiles(offered),
    ["models/errors/reasons.ts", reasonsText()],
    ["internal/schemas.ts", schemasText([...models.values()])],
    ["internal/codecs.ts", codecsText([...models.values()])],
    ["internal/operations.ts", recordsText(offered)],
    ...offered.map((operation) => [
      `funcs/${functionName(operation.namespace, operation.operationId)}.ts`,
      functionText(operation),
    ]),
    ...namespaces.map((name) => [
      `sdk/${name}.ts`,
      namespaceText(
        name,
        offered.filter(({ namespace }) => namespace === name),
      ),
    ]),
    ["sdk/sdk.ts", clientText(namespaces)],
    ["sdk/index.ts", namespaceIndexText(namespaces)],
  ] as const;
  return new Map(files.map(([path, text]) => [`${SOURCE}/${path}`, `${GENERATED_BY}\n${text}`]));
}

const namespaceIndexText = (namespaces: readonly string[]): string =>
  [
    `export { Proveapi } from "./sdk.ts";`,
    ...namespaces.map((name) => `export { ${namespaceClass(name)} } from "./${name}.ts";`),
  ].join("\n");

function componentFiles(models: readonly Model[]): [string, string][] {
  const modules = Map.groupBy(models, moduleOf);
  const files = [...modules].map(([name, members]): [string, string] => {
    const here = new Set(members.map(({ $id }) => $id));
    const used = members.flatMap((member) => [...modelsWithin(member).values()]).filter(({ $id }) => !here.has($id));
    // Only models that a field names directly; those deeper down are imported where they are named.
    const text = members.map(modelText).join("\n");
    const imports = [...new Map(used.map((model) => [model.$id, model])).values()]
      .filter(({ $id }) => new RegExp(`[:<|] ?${$id}\\b`).test(text))
      .map((model) => `import type { ${model.$id} } from "./${moduleOf(model)}.ts";`);
    const codecs = `export { ${members.map(codecNames).join(", ")} } from "../../internal/codecs.ts";`;
    return [`models/components/${name}.ts`, `${imports.sort().join("\n")}\n${codecs}\n\n${text}`];
  });
  const exported = [...modules].map(([name, members]) => {
    return `export type { ${members.map(({ $id }) => $id).join(", ")} } from "./${name}.ts";\n`;
  });
  const byHand = [
    `export * from "../../internal/codecs.ts";\n`,
    `export type { HTTPMetadata } from "./httpmetadata.ts";\n`,
    `export { type Security, securityFromJSON, securityToJSON } from "./security.ts";\n`,
  ];
  return [...files, ["models/components/index.ts", [...exported, ...byHand].join("")]];
}

function operationFiles(offered: readonly Operation[]): [string, string][] {
  const files = offered.map((operation): [string, string] => [
    moduleName(operation.operationId),
    operationModelsText(operation),
  ]);
  return [
    ...files.map(([name, text]): [string, string] => [`models/operations/${name}.ts`, text]),
    ["models/operations/index.ts", files.map(([name]) => `export type * from "./${name}.ts";\n`).join("")],
  ];
}

/** A constant per model, the inner ones first: a bundler drops those that no imported function needs. */
function schemasText(models: readonly Model[]): string {
  const inOrder = new Set<Model>();
  const visit = (model: Model): void => {
    for (const part of modelsWithin(model).values()) if (part !== model) visit(part);
    inOrder.add(model);
  };
  for (const model of models) visit(model);
  const unique = new Map([...inOrder].map((model) => [model.$id, model]));
  const constants = [...unique.values()].map(
    (model) => `export const ${shapeName(model.$id)}: Shape = ${shapeText(model)};\n`,
  );
  const text = constants.join("\n");
  return `${shapeImports(text, "./shape.ts", "type Shape")}\n\n${text}`;
}

/** The API's errors as reasons: by its number, and by status where an answer has no number. */
function reasonsText(): string {
  const reasons = new Map<number, string>([
    [400, "malformedRequest"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "notFound"],
    [429, "tooManyRequests"],
    [500, "internal"],
  ]);
  for (const [name, error] of Object.entries(errors)) {
    if ("code" in error && !reasons.has(error.code) && reasons.get(error.status) !== name)
      reasons.set(error.code, name);
  }
  return `/** Why the API refused a call. */
export type AnswerReason = ${[...new Set(reasons.values())]
    .sort()
    .map((name) => JSON.stringify(name))
    .join(" | ")};

/** By the number of the API's error, and by status for answers without one. */
export const answerReasons: Readonly<Record<number, AnswerReason>> = ${JSON.stringify(Object.fromEntries(reasons))};
`;
}
