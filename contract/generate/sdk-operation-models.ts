/** The SDK's models of arguments and results: their types, and the functions that write and read them as JSON. */
import type { Operation } from "../src/operation.ts";
import { argumentsName, envelopeName, methodName, resultName, valueName } from "./sdk-names.ts";
import { type Argument, argumentsOf, recordName } from "./sdk-operations.ts";

const hasArguments = ({ parameters }: Operation) => parameters.length > 0;

/** Names of the types of an operation. */
export const operationTypes = (operation: Operation): string[] => [
  ...(hasArguments(operation) ? [argumentsName(operation.operationId)] : []),
  resultName(operation.operationId),
];

/** What a method resolves to, and its flattened arguments as one type. */
export function operationModelsText(operation: Operation): string {
  const { operationId, namespace, response } = operation;
  const member = ({ name, type, isRequired }: Argument) =>
    `${name}${isRequired ? ":" : "?:"} ${type}${isRequired ? "" : " | undefined"};`;
  const method = `\`${namespace}.${methodName(operationId)}\``;
  const all = hasArguments(operation)
    ? `
/** The arguments of ${method}. */
export type ${argumentsName(operationId)} = { ${argumentsOf(operation).map(member).join("\n")} };
`
    : "";
  return `import type * as components from "../components/index.ts";
${all}
/** Result of ${method}. */
export type ${resultName(operationId)} = {
  httpMeta: components.HTTPMetadata;
  ${response.exposesHeaders ? `headers: { [name: string]: Array<string> };\n` : ""}${valueName(response.model.$id)}?: components.${response.model.$id} | undefined;
};
`;
}

/** Made of the records, so that no model is described twice. */
export function operationCodecsText(operations: readonly Operation[]): string {
  const recordOf = (operation: Operation) => `operations.${recordName(operation)}`;
  const results = operations.map((operation) =>
    codecText(resultName(operation.operationId), "result", recordOf(operation)),
  );
  const args = operations.filter(hasArguments).map((operation) => {
    const body = operation.request ? `, "${valueName(operation.request.model.$id)}"` : "";
    return codecText(argumentsName(operation.operationId), "arguments", recordOf(operation) + body);
  });
  for (const { operationId, response } of operations) {
    const { $id } = response.model;
    if ($id !== operationId.replace(/(Request)?$/, "Response"))
      throw new Error(`${$id}: not named as ${operationId} asks`);
    if (envelopeName(valueName($id)) !== $id) throw new Error(`${$id}: its name does not follow from its key`);
  }
  return `import type * as models from "../models/operations/index.ts";
import { argumentsFromJSON, argumentsToJSON, resultFromJSON, resultToJSON } from "./envelope.ts";
import type { FromJSON, ToJSON } from "./json.ts";
import * as operations from "./operations.ts";

${[...results, ...args].join("")}`;
}

const codecText = (type: string, kind: "arguments" | "result", given: string): string =>
  ["FromJSON", "ToJSON"]
    .map((way) => {
      const call = `/* @__PURE__ */ ${kind}${way}<models.${type}>(${given})`;
      return `export const ${valueName(type)}${way}: ${way}<models.${type}> = ${call};\n`;
    })
    .join("");
