/** The page of an operation in the reference. */
import type { Operation } from "../src/operation.ts";
import { answerExample, curlExample } from "./reference-curl.ts";
import { errorsTable, neverAnsweredText } from "./reference-errors.ts";
import { functionExample, methodExample, PACKAGE } from "./reference-examples.ts";
import { code, type Field, fieldsTable, innerModels, modelTable, sentence, table } from "./reference-models.ts";
import { argumentsOf } from "./sdk-calls.ts";
import { functionName, methodName, valueName } from "./sdk-names.ts";

/** The method, as a reader writes it. */
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
    "As a command; the answer has those of these fields that apply:",
    `\`\`\`sh\n${curlExample(operation)}\n\`\`\``,
    `\`\`\`json\n${answerExample(operation)}\n\`\`\``,
    "## Arguments",
    ...argumentsSection(operation, onPage),
    "## Answer",
    ...answerSection(operation, onPage),
    "## Errors",
    errorsTable(operation),
    ...neverAnsweredText(operation),
    "[All operations](README.md)",
  ].join("\n\n");
}

const program = (text: string) => `\`\`\`ts\n${text}\n\`\`\``;

/** With `?` where an argument may be left out. */
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
      ["Access token", authentication === "client" ? "not needed: this call gets one" : "needed; the SDK gets it"],
      ["Repeating", changesState ? CHANGES_STATE : "it changes nothing, so it may be sent again at will"],
    ],
  );
}

const CHANGES_STATE =
  "it changes something: not sent again after a connection broke half-way, unless it has an `idempotencyKey`";

function argumentsSection(operation: Operation, onPage: Set<string>): string[] {
  const { parameters, request } = operation;
  if (!request && parameters.length === 0) return ["None."];
  const flat = parameters.map(({ name, schema, required }): Field => ({ name, schema, isRequired: required }));
  const body = request && {
    name: argumentsOf(operation)[parameters.length]?.name ?? "",
    schema: request.model,
    isRequired: request.required,
  };
  if (!body) return [fieldsTable(flat, "argument")];
  onPage.add(body.schema.$id);
  const fields = modelTable(body.schema, "argument");
  const inner = innerModels(body.schema, "argument", onPage);
  if (flat.length === 0)
    return [`${code(body.name)}, an object: ${sentence(body.schema.description)}`, fields, ...inner];
  return [fieldsTable([...flat, body], "argument"), `### ${body.schema.$id}`, fields, ...inner];
}

function answerSection({ response }: Operation, onPage: Set<string>): string[] {
  const { model, exposesHeaders } = response;
  const key = valueName(model.$id);
  const members = [key, ...(exposesHeaders ? ["headers"] : []), "httpMeta"].join(", ");
  return [
    `The method resolves to ${code(`{ ${members} }`)}. ${code(key)}: ${sentence(model.description)}`,
    modelTable(model, "answer"),
    ...innerModels(model, "answer", onPage),
  ];
}
