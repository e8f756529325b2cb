/** Generates the SDK's operation records, which describe each operation on the wire. */
import { Type } from "typebox";
import type { Operation, Parameter } from "../src/operation.ts";
import type { Model } from "../src/schema.ts";
import { isModel, namedWithin } from "./sdk-models.ts";
import { fieldName, recordName, shapeName } from "./sdk-names.ts";
import { shapeImports, shapeText } from "./sdk-shapes.ts";

const isForm = ({ request }: Operation) => request?.contentType === "application/x-www-form-urlencoded";

const hasWireNames = ({ properties }: Model) => Object.keys(properties).some((name) => fieldName(name) !== name);

/**
 * Throws if a name differs between SDK and wire. The pipeline renames only top-level response fields and form fields.
 */
function requireOneName(operation: Operation): void {
  const { operationId, parameters, request } = operation;
  const json = request && !isForm(operation) ? [...namedWithin(request.model).values()].filter(isModel) : [];
  const names = parameters.map(({ name }) => name).filter((name) => fieldName(name) !== name);
  for (const { $id } of json.filter(hasWireNames)) names.push($id);
  if (names.length > 0)
    throw new Error(`${operationId}: ${names.join(", ")} must have the same name in the SDK and on the wire`);
}

function recordText(operation: Operation): string {
  requireOneName(operation);
  const { operationId, method, path, parameters, request, response, errors, changesState } = operation;
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const schema = (parameter: Parameter) => (parameter.required ? parameter.schema : Type.Optional(parameter.schema));
  const shape = Type.Object(Object.fromEntries(parameters.map((parameter) => [parameter.name, schema(parameter)])));
  const parts = [
    `id: "${operationId}"`,
    `method: "${method}"`,
    `path: "${path}"`,
    parameters.length > 0 && `parameters: ${shapeText(shape)}`,
    query.length > 0 && `query: ${JSON.stringify(query.sort())}`,
    request && `body: ${shapeName(request.model.$id)}`,
    isForm(operation) && "isForm: true",
    `response: ${shapeName(response.model.$id)}`,
    response.exposesHeaders && "exposesHeaders: true",
    `errors: ${JSON.stringify(errors)}`,
    !changesState && "repeatable: true",
  ];
  return parts.filter(Boolean).join(",\n");
}

/** Returns a module with all records; bundlers drop those that no imported function uses. */
export function recordsText(operations: readonly Operation[]): string {
  const records = operations
    .map(
      (operation) => `export const ${recordName(operation.operationId)}: Operation = { ${recordText(operation)} };\n`,
    )
    .join("\n");
  const models = operations.flatMap(({ request, response }) => [...(request ? [request.model] : []), response.model]);
  const shapes = new Set(models.map(({ $id }) => shapeName($id)));
  return `import type { Operation } from "./operation.ts";
import { ${[...shapes].join(", ")} } from "./schemas.ts";
${operations.some(({ parameters }) => parameters.length > 0) ? shapeImports(records) : ""}

${records}`;
}
