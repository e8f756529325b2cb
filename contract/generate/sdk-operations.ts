/** The SDK's operations: a function each, the methods of the namespaces, and the models of arguments and results. */
import { Type } from "typebox";
import type { Operation, Parameter } from "../src/operation.ts";
import type { Model } from "../src/schema.ts";
import { docText, shapeImports, shapeText, typeText } from "./sdk-models.ts";
import {
  argumentsName,
  fieldName,
  functionName,
  methodName,
  namespaceClass,
  resultName,
  shapeName,
  valueName,
} from "./sdk-names.ts";

type Argument = { readonly name: string; readonly type: string; readonly isRequired: boolean };

/** The arguments of the method, in its order: path and query ones, body, options. */
function argumentsOf({ parameters, request }: Operation): Argument[] {
  const flat = parameters.map(({ name, schema, required }) => ({ name, type: typeText(schema), isRequired: required }));
  if (!request) return flat;
  const name = parameters.length > 0 ? valueName(request.model.$id) : "request";
  return [...flat, { name, type: `components.${request.model.$id}`, isRequired: false }];
}

const signatureOf = (operation: Operation): string =>
  [
    ...argumentsOf(operation).map(({ name, type, isRequired }) => `${name}${isRequired ? ":" : "?:"} ${type}`),
    "options?: RequestOptions",
  ].join(", ");

const importsComponents = ({ request }: Operation) =>
  request ? [`import type * as components from "../models/components/index.ts";`] : [];

const isForm = ({ request }: Operation) => request?.contentType === "application/x-www-form-urlencoded";

const hasWireNames = ({ properties }: Model) => Object.keys(properties).some((name) => fieldName(name) !== name);

/** The input of the pipeline: path and query arguments by name, and the body. */
function inputText(operation: Operation): string {
  const names = operation.parameters.map(({ name }) => name);
  const body = argumentsOf(operation).slice(names.length)[0];
  const parts = [
    ...(names.length > 0 ? [`parameters: { ${names.join(", ")} }`] : []),
    ...(body ? [`body: ${body.name}${operation.request?.required ? "" : " ?? {}"}`] : []),
  ];
  return parts.length > 0 ? `{ ${parts.join(", ")} }` : "{}";
}

function recordText(operation: Operation): string {
  const { operationId, method, path, parameters, request, response, errors, changesState } = operation;
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const schema = (parameter: Parameter) => (parameter.required ? parameter.schema : Type.Optional(parameter.schema));
  const shape = Type.Object(Object.fromEntries(parameters.map((parameter) => [parameter.name, schema(parameter)])));
  const shapeOf = ({ $id }: Model) => `schemas.${shapeName($id)}`;
  const parts = [
    `id: "${operationId}"`,
    `method: "${method}"`,
    `path: "${path}"`,
    parameters.length > 0 && `locate, parameters: ${shapeText(shape)}`,
    query.length > 0 && `query: ${JSON.stringify(query.sort())}`,
    request && `body: ${shapeOf(request.model)}`,
    isForm(operation) && "form: formOf",
    `response: ${shapeOf(response.model)}`,
    `responseKey: "${valueName(response.model.$id)}"`,
    hasWireNames(response.model) && "rename: fromWireNames",
    response.exposesHeaders && "headersOf",
    `errors: ${JSON.stringify(errors)}`,
    !changesState && "repeatable: true",
  ];
  return parts.filter(Boolean).join(",\n");
}

/** Name of the constant that says how an operation goes over the wire. */
const recordName = ({ operationId }: Operation) => `${valueName(operationId)}Operation`;

/** All records in one module: data that a bundler drops where no imported function needs it. */
export function recordsText(operations: readonly Operation[]): string {
  const records = operations
    .map((operation) => `export const ${recordName(operation)}: Operation = { ${recordText(operation)} };\n`)
    .join("\n");
  const names = ["formOf", "fromWireNames"].filter((name) => records.includes(name));
  return `${records.includes("headersOf") ? `import { headersOf } from "./headers.ts";` : ""}
import type { Operation } from "./operation.ts";
${records.includes("locate,") ? `import { locate } from "./parameters.ts";\n${shapeImports(records, "./shape.ts")}` : ""}
import * as schemas from "./schemas.ts";
${names.length > 0 ? `import { ${names.join(", ")} } from "./wire-names.ts";` : ""}

${records}`;
}

/** The call that a function or a method is. */
const callText = (client: string, operation: Operation) =>
  `call<operations.${resultName(operation.operationId)}>(${client}, ${recordName(operation)}, ${inputText(operation)}, options)`;

/** The call of the docs, with the example of the contract. */
function exampleOf(operation: Operation): string[] {
  const { namespace, operationId, request, response, parameters } = operation;
  const name = functionName(namespace, operationId);
  const example = request && Object.fromEntries(Object.entries(request.example).map(([k, v]) => [fieldName(k), v]));
  const given = [
    ...parameters
      .filter((parameter) => parameter.required || request)
      .map(({ schema }) => JSON.stringify((schema as { examples?: unknown[] }).examples?.[0] ?? "…")),
    ...(example ? [JSON.stringify(example, undefined, 2).replace(/"(\w+)":/g, "$1:")] : []),
  ];
  return [
    "@example",
    "```ts",
    `import { ProveapiCore } from "@prove-identity/prove-api/core";`,
    `import { ${name} } from "@prove-identity/prove-api/funcs/${name}";`,
    "",
    `const result = await ${name}(${["new ProveapiCore()", ...given].join(", ")});`,
    `console.log(result.ok ? result.value.${valueName(response.model.$id)} : result.error.reason);`,
    "```",
  ].flatMap((line) => line.split("\n"));
}

export function functionText(operation: Operation): string {
  const { namespace, operationId, method, path, summary } = operation;
  const doc = docText([
    summary,
    "",
    `\`${method} ${path}\`. The promise is fulfilled in any case: with \`ok: false\` and the error when the call failed.`,
    "",
    ...exampleOf(operation),
  ]);
  return `import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
import { ${recordName(operation)} } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
${importsComponents(operation).join("\n")}
import type * as operations from "../models/operations/index.ts";
import type { APIPromise } from "../types/async.ts";
import type { Result } from "../types/fp.ts";

${doc}
export function ${functionName(namespace, operationId)}(client: ProveapiCore, ${signatureOf(operation)}):
  APIPromise<Result<operations.${resultName(operationId)}, CallError>> {
  return ${callText("client", operation)};
}
`;
}

/** What a method resolves to, and its flattened arguments as one type. */
export function operationModelsText(operation: Operation): string {
  const { operationId, parameters, response } = operation;
  const member = ({ name, type, isRequired }: Argument) =>
    `${name}${isRequired ? ":" : "?:"} ${type}${isRequired ? "" : " | undefined"};`;
  const all =
    parameters.length > 0
      ? `
/** The arguments of \`${operation.namespace}.${methodName(operationId)}\`. */
export type ${argumentsName(operationId)} = { ${argumentsOf(operation).map(member).join("\n")} };
`
      : "";
  return `import type * as components from "../components/index.ts";
${all}
/** What \`${operation.namespace}.${methodName(operationId)}\` resolves to. */
export type ${resultName(operationId)} = {
  /** Request and answer. The request is shown without its \`authorization\`; the body of the answer has been read. */
  httpMeta: components.HTTPMetadata;
  ${response.exposesHeaders ? `/** Headers of the answer. */\nheaders: { [name: string]: Array<string> };\n` : ""}/** ${String((response.model as { description?: string }).description)} There on every answer that has a body. */
  ${valueName(response.model.$id)}?: components.${response.model.$id} | undefined;
};
`;
}

export function namespaceText(namespace: string, members: readonly Operation[]): string {
  const methods = members.map((operation) => {
    const { operationId, summary, method, path } = operation;
    return `${docText([`${summary} \`${method} ${path}\``, "", "@throws ProveError the call failed; see `models/errors`"])}
  ${methodName(operationId)}(${signatureOf(operation)}): Promise<operations.${resultName(operationId)}> {
    return unwrapAsync(${callText("this", operation)});
  }`;
  });
  return `import { ${members.map(recordName).join(", ")} } from "../internal/operations.ts";
import { call } from "../internal/pipeline.ts";
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
${members.some(({ request }) => request) ? `import type * as components from "../models/components/index.ts";` : ""}
import type * as operations from "../models/operations/index.ts";
import { unwrapAsync } from "../types/fp.ts";

/** The operations of the namespace \`${namespace}\`, as methods that throw on failure. */
export class ${namespaceClass(namespace)} extends ClientSDK {
${methods.join("\n\n")}
}
`;
}

export function clientText(namespaces: readonly string[]): string {
  const imports = namespaces.map((name) => `import { ${namespaceClass(name)} } from "./${name}.ts";`);
  const getters = namespaces.map((name) => {
    const type = namespaceClass(name);
    return `  #${name}?: ${type};
  /** Operations of the namespace \`${name}\`. */
  get ${name}(): ${type} {
    return (this.#${name} ??= new ${type}(this._options, this));
  }`;
  });
  return `import { ClientSDK } from "../lib/sdks.ts";
${imports.join("\n")}

/**
 * The client: make one per process and use it for all calls, since it keeps the access token.
 *
 * @example
 * \`\`\`ts
 * import { Proveapi } from "@prove-identity/prove-api";
 *
 * const prove = new Proveapi({ security: { clientID: "customer_id", clientSecret: "secret" } });
 * const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "2001001695" });
 * console.log(v3StartResponse?.correlationId);
 * \`\`\`
 */
export class Proveapi extends ClientSDK {
${getters.join("\n\n")}
}
`;
}
