/** Generates the types of arguments and results and their JSON functions. */
import type { Operation } from "../src/operation.ts";
import { type Argument, argumentsOf } from "./sdk-calls.ts";
import { argumentsName, envelopeName, methodName, recordName, resultName, valueName } from "./sdk-names.ts";

const hasArguments = ({ parameters }: Operation) => parameters.length > 0;

/** Returns the result type of an operation, and the type of its flattened arguments if it has parameters. */
function typesOf(operation: Operation): string {
  const { operationId, namespace, response } = operation;
  const member = ({ name, type, isRequired }: Argument) =>
    `${name}${isRequired ? ":" : "?:"} ${type}${isRequired ? "" : " | undefined"};`;
  const method = `\`${namespace}.${methodName(operationId)}\``;
  const all = hasArguments(operation)
    ? `
/** Arguments of ${method}. */
export type ${argumentsName(operationId)} = { ${argumentsOf(operation).map(member).join("\n")} };
`
    : "";
  return `${all}
/** Result of ${method}. */
export type ${resultName(operationId)} = {
  httpMeta: HTTPMetadata;
  ${response.exposesHeaders ? `headers: { [name: string]: Array<string> };\n` : ""}${valueName(response.model.$id)}?: components.${response.model.$id} | undefined;
};
`;
}

/** Returns the types of all operations. */
export const operationTypesText = (operations: readonly Operation[]): string =>
  `import type { HTTPMetadata } from "../components/httpmetadata.ts";
import type * as components from "../components/types.ts";
${operations.map(typesOf).join("")}`;

/** Returns the JSON functions of arguments and results. They reuse the records, so no model is described twice. */
export function operationCodecsText(operations: readonly Operation[]): string {
  const results = operations.map((operation) =>
    codecText(resultName(operation.operationId), "result", recordName(operation.operationId)),
  );
  const args = operations.filter(hasArguments).map((operation) => {
    const bodyKey = operation.request ? `, "${valueName(operation.request.model.$id)}"` : "";
    return codecText(argumentsName(operation.operationId), "arguments", recordName(operation.operationId), bodyKey);
  });
  for (const { operationId, response } of operations) {
    const { $id } = response.model;
    if ($id !== operationId.replace(/(Request)?$/, "Response"))
      throw new Error(`${$id}: the name must derive from ${operationId}`);
    if (envelopeName(valueName($id)) !== $id) throw new Error(`${$id}: the name must derive from its key`);
  }
  return `import type * as models from "../models/operations/types.ts";
import { argumentsFromJSON, argumentsToJSON, resultFromJSON, resultToJSON } from "./envelope.ts";
import type { FromJSON, ToJSON } from "./json.ts";
import { ${operations.map(({ operationId }) => recordName(operationId)).join(", ")} } from "./operations.ts";

${[...results, ...args].join("")}`;
}

const codecText = (type: string, kind: "arguments" | "result", record: string, bodyKey = ""): string =>
  `export const ${valueName(type)}FromJSON: FromJSON<models.${type}> = (json) => ${kind}FromJSON(${record}, json${bodyKey});
export const ${valueName(type)}ToJSON: ToJSON<models.${type}> = (value) => ${kind}ToJSON(${record}, value${bodyKey});
`;
