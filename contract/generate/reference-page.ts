/** Renders the reference page of an operation. */
import type { Operation } from "../src/operation.ts";
import { responseExample, curlExample } from "./reference-curl.ts";
import { errorsTable, neverReturnedText } from "./reference-errors.ts";
import { functionExample, methodExample, PACKAGE } from "./reference-examples.ts";
import { code, type Field, fieldsTable, innerModels, modelTable, sentence, table } from "./reference-models.ts";
import { argumentsOf } from "./sdk-calls.ts";
import { functionName, methodName, valueName } from "./sdk-names.ts";

/** Returns the method as written in a program. */
export const methodText = ({ namespace, operationId }: Operation): string =>
  `prove.${namespace}.${methodName(operationId)}`;

export const requestText = ({ method, path }: Operation): string => `${method} ${path}`;

export function pageText(operation: Operation): string {
  const onPage = new Set<string>();
  return [
    `# ${methodName(operation.operationId)}`,
    sentence(operation.summary),
    factsTable(operation),
    "## Example",
    program(methodExample(operation)),
    "As a standalone function:",
    program(functionExample(operation)),
    "With curl; the response contains the fields that apply:",
    `\`\`\`sh\n${curlExample(operation)}\n\`\`\``,
    `\`\`\`json\n${responseExample(operation)}\n\`\`\``,
    "## Arguments",
    ...argumentsSection(operation, onPage),
    "## Response",
    ...responseSection(operation, onPage),
    "## Errors",
    errorsTable(operation),
    ...neverReturnedText(operation),
    "[All operations](README.md)",
  ].join("\n\n");
}

const program = (text: string) => `\`\`\`ts\n${text}\n\`\`\``;

/** Returns the parameter list; optional arguments have a `?`. */
function signature(operation: Operation, ...first: string[]): string {
  const names = argumentsOf(operation).map(
    ({ name, isRequired }) => `${name}${isRequired || operation.request?.required ? "" : "?"}`,
  );
  return `(${[...first, ...names, "options?"].join(", ")})`;
}

function factsTable(operation: Operation): string {
  const { namespace, operationId, authentication, changesState } = operation;
  const name = functionName(namespace, operationId);
  return table(
    ["Request", code(requestText(operation))],
    [
      ["Method", code(methodText(operation) + signature(operation))],
      ["Function", code(name + signature(operation, "prove"))],
      ["Import", code(`${PACKAGE}/funcs/${name}`)],
      [
        "Access token",
        authentication === "client" ? "not needed; this call returns one" : "required; the SDK fetches it",
      ],
      ["Retries", changesState ? CHANGES_STATE : "safe to retry: the call changes no state"],
    ],
  );
}

const CHANGES_STATE = "the call changes state: after a broken connection it is retried only with an `idempotencyKey`";

function argumentsSection(operation: Operation, onPage: Set<string>): string[] {
  const { parameters, request } = operation;
  if (!request && parameters.length === 0) return ["None."];
  const flatArguments = parameters.map(({ name, schema, required }): Field => ({ name, schema, isRequired: required }));
  const body = request && {
    name: argumentsOf(operation)[parameters.length]?.name ?? "",
    schema: request.model,
    isRequired: request.required,
  };
  if (!body) return [fieldsTable(flatArguments, "argument")];
  onPage.add(body.schema.$id);
  const fields = modelTable(body.schema, "argument");
  const inner = innerModels(body.schema, "argument", onPage);
  if (flatArguments.length === 0)
    return [`${code(body.name)}, an object: ${sentence(body.schema.description)}`, fields, ...inner];
  return [fieldsTable([...flatArguments, body], "argument"), `### ${body.schema.$id}`, fields, ...inner];
}

function responseSection({ response }: Operation, onPage: Set<string>): string[] {
  const { model, exposesHeaders } = response;
  const key = valueName(model.$id);
  const members = [key, ...(exposesHeaders ? ["headers"] : []), "httpMeta"].join(", ");
  return [
    `The method resolves to ${code(`{ ${members} }`)}. ${code(key)}: ${sentence(model.description)}`,
    modelTable(model, "response"),
    ...innerModels(model, "response", onPage),
  ];
}
