/** The SDK's operations: a function each, the methods of the namespaces, and the models of arguments and results. */
import { Type } from "typebox";
import type { Operation, Parameter } from "../src/operation.ts";
import type { Model } from "../src/schema.ts";
import { pagingMethodText } from "./sdk-paging.ts";
import { docText, isModel, namedWithin, type ShapeNames, shapeImports, shapeText, typeText } from "./sdk-models.ts";
import { fieldName, functionName, methodName, namespaceClass, resultName, valueName } from "./sdk-names.ts";

/** Of most operations; the SDK knows them (`classify.ts`). */
const USUAL_ERRORS = "400,401,403,500";

/** An argument of a method. */
export type Argument = { readonly name: string; readonly type: string; readonly isRequired: boolean };

/** The arguments of the method, in its order: path and query ones, body, options. */
export function argumentsOf({ parameters, request }: Operation): Argument[] {
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

/** The pipeline gives SDK names to the top of an answer and wire names to a form, and nothing else another name. */
function requireOneName(operation: Operation): void {
  const { operationId, parameters, request } = operation;
  const json = request && !isForm(operation) ? [...namedWithin(request.model).values()].filter(isModel) : [];
  const names = parameters.map(({ name }) => name).filter((name) => fieldName(name) !== name);
  for (const { $id } of json.filter(hasWireNames)) names.push($id);
  if (names.length > 0) throw new Error(`${operationId}: ${names.join(", ")} must have the SDK's names on the wire`);
}

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

function recordText(operation: Operation, nameOf: ShapeNames): string {
  requireOneName(operation);
  const { operationId, method, path, parameters, request, response, errors, changesState } = operation;
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const schema = (parameter: Parameter) => (parameter.required ? parameter.schema : Type.Optional(parameter.schema));
  const shape = Type.Object(Object.fromEntries(parameters.map((parameter) => [parameter.name, schema(parameter)])));
  const shapeOf = (model: Model) => `schemas.${nameOf(model)}`;
  const parts = [
    `id: "${operationId}"`,
    `method: "${method}"`,
    `path: "${path}"`,
    parameters.length > 0 && `locate, parameters: ${shapeText(shape)}`,
    query.length > 0 && `query: ${JSON.stringify(query.sort())}`,
    request && `body: ${shapeOf(request.model)}`,
    isForm(operation) && "form: formOf",
    `response: ${shapeOf(response.model)}`,
    hasWireNames(response.model) && "rename: fromWireNames",
    response.exposesHeaders && "headersOf",
    String(errors) !== USUAL_ERRORS && `errors: ${JSON.stringify(errors)}`,
    !changesState && "repeatable: true",
  ];
  return parts.filter(Boolean).join(",\n");
}

/** Name of the constant that says how an operation goes over the wire. */
export const recordName = ({ operationId }: Operation) => `${valueName(operationId)}Operation`;

/** All records in one module: data that a bundler drops where no imported function needs it. */
export function recordsText(operations: readonly Operation[], nameOf: ShapeNames): string {
  const records = operations
    .map((operation) => `export const ${recordName(operation)}: Operation = { ${recordText(operation, nameOf)} };\n`)
    .join("\n");
  const names = ["formOf", "fromWireNames"].filter((name) => records.includes(name));
  return `${records.includes("headersOf") ? `import { headersOf } from "./headers.ts";` : ""}
import type { Operation } from "./operation.ts";
${records.includes("locate,") ? `import { locate } from "./parameters.ts";\n${shapeImports(records, "./shape.ts")}` : ""}
import * as schemas from "./schemas.ts";
${names.length > 0 ? `import { ${names.join(", ")} } from "./wire-names.ts";` : ""}

${records}`;
}

/** What a function or a method does: `call` gives a result in any case, `run` throws. */
const callText = (run: "call" | "run", client: string, operation: Operation) =>
  `${run}<operations.${resultName(operation.operationId)}>(${client}, ${recordName(operation)}, ${inputText(operation)}, options)`;

/** On one line if that is not too long. */
function literal(value: object): string {
  const [line, lines] = ["", 2].map((indent) => JSON.stringify(value, undefined, indent).replace(/"(\w+)":/g, "$1: "));
  const inner = String(line).replaceAll(",", ", ").slice(1, -1);
  return inner.length < 80 ? `{ ${inner} }` : String(lines).replaceAll(":  ", ": ");
}

/** What a program with an example of a standalone function begins with. */
export const importsOfExample = (name: string): string[] => [
  `import { ProveapiCore } from "@prove-identity/prove-api/core";`,
  `import { ${name} } from "@prove-identity/prove-api/funcs/${name}";`,
  "",
];

/** The call of the docs, with the example of the contract. */
function exampleOf(operation: Operation): string[] {
  const { namespace, operationId, request, response, parameters } = operation;
  const name = functionName(namespace, operationId);
  const example = request && Object.fromEntries(Object.entries(request.example).map(([k, v]) => [fieldName(k), v]));
  const given = [
    ...parameters
      .filter((parameter) => parameter.required || request)
      .map(({ schema }) => JSON.stringify((schema as { examples?: unknown[] }).examples?.[0] ?? "…")),
    ...(example ? [literal(example)] : []),
  ];
  return [
    "@example",
    "```ts",
    ...importsOfExample(name),
    `const result = await ${name}(${["new ProveapiCore()", ...given].join(", ")});`,
    `console.log(result.ok ? result.value.${valueName(response.model.$id)} : result.error.reason);`,
    "```",
  ].flatMap((line) => line.split("\n"));
}

export function functionText(operation: Operation): string {
  const { namespace, operationId, method, path, summary } = operation;
  const doc = docText([`${summary} \`${method} ${path}\``, "", ...exampleOf(operation)]);
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
  return ${callText("call", "client", operation)};
}
`;
}

export function namespaceText(namespace: string, members: readonly Operation[]): string {
  const methods = members.map((operation) => {
    const { operationId, summary, method, path, paging } = operation;
    const each = paging ? `${pagingMethodText(operation)}\n\n` : "";
    return `${each}${docText([`${summary} \`${method} ${path}\` @throws ProveError`])}
  ${methodName(operationId)}(${signatureOf(operation)}): Promise<operations.${resultName(operationId)}> {
    return ${callText("run", "this", operation)};
  }`;
  });
  return `import { ${members.map(recordName).join(", ")} } from "../internal/operations.ts";
${members.some(({ paging }) => paging) ? `import { itemsOf } from "../internal/paging.ts";` : ""}
import { run } from "../internal/pipeline.ts";
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
${members.some(({ request, paging }) => request ?? paging) ? `import type * as components from "../models/components/index.ts";` : ""}
import type * as operations from "../models/operations/index.ts";

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
  return `import type { SDKOptions } from "../lib/config.ts";
import { ClientSDK } from "../lib/sdks.ts";
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

  /**
   * A client with other options, which uses the tokens of this one.
   *
   * @param options those that differ
   */
  withOptions(options: SDKOptions): this {
    const Client = this.constructor as new (options: SDKOptions, shared: ClientSDK) => this;
    return new Client({ ...this._options, ...options }, this);
  }
}
`;
}
