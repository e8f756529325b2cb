/** Generates the SDK's standalone functions and client methods. */
import type { Operation } from "../src/operation.ts";
import { docText, operationExampleLines } from "./sdk-docs.ts";
import { typeText } from "./sdk-models.ts";
import { functionName, methodName, namespaceClass, recordName, resultName, valueName } from "./sdk-names.ts";
import { isPaged, pagingFunctionText, pagingMethodText } from "./sdk-paging.ts";

/** An argument of a method. */
export type Argument = { readonly name: string; readonly type: string; readonly isRequired: boolean };

/** Returns the arguments of the method in order: path and query parameters, then the body. */
export function argumentsOf({ parameters, request }: Operation): Argument[] {
  const flatArguments = parameters.map(({ name, schema, required }) => ({
    name,
    type: typeText(schema),
    isRequired: required,
  }));
  if (!request) return flatArguments;
  const name = parameters.length > 0 ? valueName(request.model.$id) : "request";
  return [...flatArguments, { name, type: `components.${request.model.$id}`, isRequired: false }];
}

const signatureOf = (operation: Operation): string =>
  [
    ...argumentsOf(operation).map(({ name, type, isRequired }) => `${name}${isRequired ? ":" : "?:"} ${type}`),
    "options?: RequestOptions",
  ].join(", ");

/** Returns the input of the pipeline: path and query arguments by name, and the body. */
function inputText(operation: Operation): string {
  const names = operation.parameters.map(({ name }) => name);
  const body = argumentsOf(operation).slice(names.length)[0];
  const parts = [
    ...(names.length > 0 ? [`parameters: { ${names.join(", ")} }`] : []),
    ...(body ? [`body: ${body.name}${operation.request?.required ? "" : " ?? {}"}`] : []),
  ];
  return parts.length > 0 ? `{ ${parts.join(", ")} }` : "{}";
}

/** @param run the function of the pipeline: `call` resolves to a `Result`, `run` throws on failure */
const callText = (run: "call" | "run", client: string, operation: Operation) =>
  `${run}<operations.${resultName(operation.operationId)}>(${client}, ${recordName(operation.operationId)}, ${inputText(operation)}, options)`;

const recordImports = (operations: readonly Operation[]) =>
  `import { ${operations.map(({ operationId }) => recordName(operationId)).join(", ")} } from "../internal/operations.ts";`;

const pagingImport = (operations: readonly Operation[]) =>
  operations.some(isPaged) ? `import { itemsOf } from "../internal/paging.ts";` : "";

/** Returns the imports of the argument and result types that the operations use. */
const modelImports = (operations: readonly Operation[]) =>
  [
    operations.some((operation) => operation.request ?? operation.paging) &&
      `import type * as components from "../models/components/types.ts";`,
    `import type * as operations from "../models/operations/types.ts";`,
  ]
    .filter(Boolean)
    .join("\n");

function functionText(operation: Operation): string {
  const { namespace, operationId, method, path, summary } = operation;
  return `${docText([`${summary} \`${method} ${path}\``, "", ...operationExampleLines(operation)])}
export function ${functionName(namespace, operationId)}(client: ProveapiCore, ${signatureOf(operation)}):
  APIPromise<Result<operations.${resultName(operationId)}, CallError>> {
  return ${callText("call", "client", operation)};
}
`;
}

/** Returns a module with all standalone functions; bundlers drop those that are not imported. */
export const functionsText = (operations: readonly Operation[]): string =>
  `import type { ProveapiCore } from "../core.ts";
import type { CallError } from "../internal/classify.ts";
${recordImports(operations)}
${pagingImport(operations)}
import { call } from "../internal/pipeline.ts";
import type { RequestOptions } from "../lib/sdks.ts";
${modelImports(operations)}
import type { APIPromise, Result } from "../types/index.ts";

${[...operations.map(functionText), ...operations.filter(isPaged).map(pagingFunctionText)].join("\n")}`;

function methodText(operation: Operation): string {
  const { operationId, summary, method, path } = operation;
  return `${docText([`${summary} \`${method} ${path}\` @throws ProveError`])}
  ${methodName(operationId)}(${signatureOf(operation)}): Promise<operations.${resultName(operationId)}> {
    return ${callText("run", "this", operation)};
  }`;
}

/** Returns the source of a namespace's class, with a method per operation. */
function namespaceText(namespace: string, members: readonly Operation[]): string {
  const methods = members.flatMap((operation) => [
    ...(isPaged(operation) ? [pagingMethodText(operation)] : []),
    methodText(operation),
  ]);
  return `/** Operations of the namespace \`${namespace}\`. The methods throw on failure. */
export class ${namespaceClass(namespace)} extends ClientSDK {
${methods.join("\n\n")}
}
`;
}

/** Returns the client class and the classes of its namespaces. */
export function clientText(operations: readonly Operation[]): string {
  const namespaces = Map.groupBy(operations, ({ namespace }) => namespace);
  const getters = [...namespaces.keys()].map((name) => {
    const type = namespaceClass(name);
    return `  #${name}?: ${type};
  /** Operations of the namespace \`${name}\`. */
  get ${name}(): ${type} {
    return (this.#${name} ??= new ${type}(this._options, this));
  }`;
  });
  return `${recordImports(operations)}
${pagingImport(operations)}
import { run } from "../internal/pipeline.ts";
import type { SDKOptions } from "../lib/config.ts";
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
${modelImports(operations)}

/**
 * The client. Create one per process and use it for all calls, since it caches the access token.
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
   * Returns a client with other options that shares the tokens of this one.
   *
   * @param options the options to override
   */
  withOptions(options: SDKOptions): this {
    const Client = this.constructor as new (options: SDKOptions, shared: ClientSDK) => this;
    return new Client({ ...this._options, ...options }, this);
  }
}

${[...namespaces].map(([name, members]) => namespaceText(name, members)).join("\n")}`;
}
