/** Generates the SDK's functions and methods that iterate over all pages of a list. */
import type { Operation } from "../src/operation.ts";
import { docText, exampleLines } from "./sdk-docs.ts";
import { typeText } from "./sdk-models.ts";
import { argumentsName, functionName, methodName, recordName } from "./sdk-names.ts";

type PagedOperation = Operation & { readonly paging: NonNullable<Operation["paging"]> };

export const isPaged = (operation: Operation): operation is PagedOperation => operation.paging !== undefined;

const typesOf = ({ operationId, response, paging: { items, from } }: PagedOperation) => {
  const { items: item } = response.model.properties[items] as { items?: Parameters<typeof typeText>[0] };
  if (!item) throw new Error(`${operationId}: '${items}' is not a list in the response`);
  return {
    item: typeText(item, "components."),
    parameters: `Omit<operations.${argumentsName(operationId)}, "${from}">`,
  };
};

const callText = (client: string, operation: PagedOperation) => {
  const { items, next, from } = operation.paging;
  const paging = JSON.stringify({ items, next, from });
  return `itemsOf<${typesOf(operation).item}>(${client}, ${recordName(operation.operationId)}, ${paging}, parameters, options)`;
};

const descriptionText = ({ namespace, operationId, method, path }: Operation) =>
  `Iterates over all items of \`${namespace}.${methodName(operationId)}\`, page by page. \`${method} ${path}\` @throws ProveError`;

export function pagingMethodText(operation: PagedOperation): string {
  const { item, parameters } = typesOf(operation);
  return `${docText([descriptionText(operation)])}
  ${operation.paging.each}(parameters?: ${parameters}, options?: RequestOptions): AsyncGenerator<${item}, void, undefined> {
    return ${callText("this", operation)};
  }`;
}

export function pagingFunctionText(operation: PagedOperation): string {
  const { item, parameters } = typesOf(operation);
  const name = functionName(operation.namespace, operation.paging.each);
  const example = exampleLines(name, `for await (const item of ${name}(new ProveapiCore())) console.log(item);`);
  return `${docText([descriptionText(operation), "", ...example])}
export function ${name}(client: ProveapiCore, parameters?: ${parameters}, options?: RequestOptions):
  AsyncGenerator<${item}, void, undefined> {
  return ${callText("client", operation)};
}
`;
}
