/** The files of the SDK that derive from the contract. */
import { type Operation, operations } from "../src/index.ts";
import type { Model } from "../src/schema.ts";
import { reasons } from "./sdk-reasons.ts";
import {
  codecsText,
  isModel,
  membersText,
  modelText,
  moduleOf,
  type Named,
  type ShapeNames,
  namedWithin,
  shapeImports,
  shapeText,
  valueNames,
} from "./sdk-models.ts";
import { isPaged, pagingFunctionName, pagingFunctionText } from "./sdk-paging.ts";
import { functionName, moduleName, namespaceClass, shapeName } from "./sdk-names.ts";
import { operationCodecsText, operationModelsText, operationTypes } from "./sdk-operation-models.ts";
import { clientText, functionText, namespaceText, recordsText } from "./sdk-operations.ts";

/** First line of every derived file, and of no other. */
export const GENERATED_BY = "// Derived from contract/ by `npm run generate`. Change the contract, not this file.";

const SOURCE = "sdk/src";

/** For modules that have an entry for each model. */
const MAY_BE_LONG = "/* oxlint-disable max-lines */\n";

/** Path from the root of the repository → text. Formatting is up to the caller. */
export function sdkFiles(from: readonly Operation[] = Object.values<Operation>(operations)): Map<string, string> {
  const offered = from.filter(({ caller }) => caller === "server");
  const named = new Map<string, Named>();
  for (const { request, response } of offered) {
    if (request) namedWithin(request.model, named);
    namedWithin(response.model, named);
  }
  const all = [...named.values()];
  const inOrder = innerFirst(all.filter(isModel));
  const { schemas, nameOf } = shapesOf(inOrder);
  const namespaces = [...new Set(offered.map(({ namespace }) => namespace))];
  const files = [
    ...componentFiles(all, twinsOf(inOrder)),
    ...operationFiles(offered),
    ["models/errors/reasons.ts", reasonsText()],
    ["internal/schemas.ts", `${MAY_BE_LONG}${schemas}`],
    ["internal/codecs.ts", `${MAY_BE_LONG}${codecsText(all)}`],
    ["internal/operation-codecs.ts", operationCodecsText(offered)],
    ["internal/operations.ts", recordsText(offered, nameOf)],
    ...offered.map((operation) => [
      `funcs/${functionName(operation.namespace, operation.operationId)}.ts`,
      functionText(operation),
    ]),
    ...offered
      .filter(isPaged)
      .map((operation) => [`funcs/${pagingFunctionName(operation)}.ts`, pagingFunctionText(operation)]),
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

function componentFiles(all: readonly Named[], twins: Twins): [string, string][] {
  const modules = Map.groupBy(all, moduleOf);
  const files = [...modules].map(([name, members]): [string, string] => {
    const models = members.filter(isModel);
    const here = new Set<Named>(models);
    const text = models.map((model) => modelText(model, twins.get(model)?.$id)).join("\n");
    // Only models that a field names directly; those deeper down are imported where they are named.
    const imports = models
      .flatMap((model) => Array.from(namedWithin(twins.get(model) ?? model, namedWithin(model)).values()))
      .filter((used) => !here.has(used) && new RegExp(`[:<|=] ?${used.$id}\\b`).test(text))
      .map((used) => `import type { ${used.$id} } from "${isModel(used) ? `./${moduleOf(used)}` : CODECS}.ts";`);
    const values = `export { ${members.map(valueNames).join(", ")} } from "${CODECS}.ts";`;
    return [`models/components/${name}.ts`, `${[...new Set(imports)].sort().join("\n")}\n${values}\n\n${text}`];
  });
  const exported = [...modules].map(([name, members]) => {
    const models = members.filter(isModel);
    return `export type { ${models.map(({ $id }) => $id).join(", ")} } from "./${name}.ts";\n`;
  });
  const byHand = [
    `export * from "${CODECS}.ts";\n`,
    `export { type HTTPMetadata, httpMetadataFromJSON, httpMetadataToJSON } from "./httpmetadata.ts";\n`,
    `export { type Security, securityFromJSON, securityToJSON } from "./security.ts";\n`,
  ];
  return [...files, ["models/components/index.ts", [...exported, ...byHand].join("")]];
}

/** Where models have what they are at run time, seen from their folder. */
const CODECS = "../../internal/codecs";

function operationFiles(offered: readonly Operation[]): [string, string][] {
  const files = offered.map((operation): [string, string] => [
    `models/operations/${moduleName(operation.operationId)}.ts`,
    operationModelsText(operation),
  ]);
  const exported = offered.map((operation) => {
    const types = operationTypes(operation).join(", ");
    return `export type { ${types} } from "./${moduleName(operation.operationId)}.ts";\n`;
  });
  return [
    ...files,
    ["models/operations/index.ts", [...exported, `export * from "../../internal/operation-codecs.ts";\n`].join("")],
  ];
}

/** Every model after those that it is made of. */
function innerFirst(models: readonly Model[]): Model[] {
  const inOrder = new Map<string, Model>();
  const visit = (model: Model): void => {
    for (const part of namedWithin(model).values()) if (part.$id !== model.$id && isModel(part)) visit(part);
    if (!inOrder.has(model.$id)) inOrder.set(model.$id, model);
  };
  for (const model of models) visit(model);
  return [...inOrder.values()];
}

/** Models whose types say, word by word, what that of another says: model → the other. */
type Twins = ReadonlyMap<Model, Model>;

function twinsOf(inOrder: readonly Model[]): Twins {
  const byText = new Map<string, Model>();
  const names = new Map<string, string>();
  const twins = new Map<Model, Model>();
  for (const model of inOrder) {
    const text = membersText(model).replaceAll(/\b[A-Z]\w+/g, (name) => names.get(name) ?? name);
    const first = byText.get(text);
    if (!first) byText.set(text, model);
    else {
      twins.set(model, first);
      names.set(model.$id, first.$id);
    }
  }
  return twins;
}

/** The constants of all models, and how to refer to each: those that look alike are one. */
function shapesOf(inOrder: readonly Model[]): { schemas: string; nameOf: ShapeNames } {
  const byText = new Map<string, string>();
  const names = new Map<string, string>();
  const nameOf: ShapeNames = ({ $id }) => names.get($id) ?? shapeName($id);
  const constants = inOrder.map((model) => {
    const text = shapeText(model, nameOf);
    const first = byText.get(text);
    if (first) names.set(model.$id, first);
    else byText.set(text, shapeName(model.$id));
    // Each model has a name of its own here: the names of its JSON functions come of it.
    return `${first ? "/** @alias */\n" : ""}export const ${shapeName(model.$id)}: Shape = ${first ?? text};\n`;
  });
  const text = constants.join("\n");
  return { schemas: `${shapeImports(text, "./shape.ts", "type Shape")}\n\n${text}`, nameOf };
}

function reasonsText(): string {
  return `/** Why the API refused a call. */
export type AnswerReason = ${[...new Set(Object.values(reasons))]
    .sort()
    .map((name) => JSON.stringify(name))
    .join(" | ")};

/** By the number of the API's error, and by status for answers without one. */
export const answerReasons: Readonly<Record<number, AnswerReason>> = ${JSON.stringify(reasons)};
`;
}
