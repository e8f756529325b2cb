/** The SDK's functions that go over all pages of a list. */
import type { Operation } from "../src/operation.ts";
import { docText, typeText } from "./sdk-models.ts";
import { argumentsName, functionName, methodName } from "./sdk-names.ts";
import { importsOfExample, recordName } from "./sdk-operations.ts";

export type PagedOperation = Operation & { readonly paging: NonNullable<Operation["paging"]> };

export const isPaged = (operation: Operation): operation is PagedOperation => operation.paging !== undefined;

const typesOf = ({ operationId, response, paging: { items, from } }: PagedOperation) => {
  const { items: item } = response.model.properties[items] as { items?: Parameters<typeof typeText>[0] };
  if (!item) throw new Error(`${operationId}: '${items}' is no list of the answer`);
  return {
    item: typeText(item, "components."),
    parameters: `Omit<operations.${argumentsName(operationId)}, "${from}">`,
  };
};

const callText = (client: string, operation: PagedOperation) => {
  const { items, next, from } = operation.paging;
  const paging = JSON.stringify({ items, next, from });
  return `itemsOf<${typesOf(operation).item}>(${client}, ${recordName(operation)}, ${paging}, parameters, options)`;
};

const aboutText = ({ namespace, operationId, method, path }: Operation) =>
  `All that \`${namespace}.${methodName(operationId)}\` lists, from page to page. \`${method} ${path}\` @throws ProveError`;

export function pagingMethodText(operation: Operation): string {
  if (!isPaged(operation)) return "";
  const { item, parameters } = typesOf(operation);
  return `${docText([aboutText(operation)])}
  ${operation.paging.each}(parameters?: ${parameters}, options?: RequestOptions): AsyncGenerator<${item}, void, undefined> {
    return ${callText("this", operation)};
  }`;
}

export const pagingFunctionName = ({ namespace, paging: { each } }: PagedOperation) => functionName(namespace, each);

export function pagingFunctionText(operation: PagedOperation): string {
  const { item, parameters } = typesOf(operation);
  const name = pagingFunctionName(operation);
  return `import type { ProveapiCore } from "../core.ts";
import { ${recordName(operation)} } from "../internal/operations.ts";
import { itemsOf } from "../internal/paging.ts";
import type { RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";

${docText([aboutText(operation), "", "@example", "```ts", ...importsOfExample(name), `for await (const item of ${name}(new ProveapiCore())) console.log(item);`, "```"])}
export function ${name}(client: ProveapiCore, parameters?: ${parameters}, options?: RequestOptions):
  AsyncGenerator<${item}, void, undefined> {
  return ${callText("client", operation)};
}
`;
}
