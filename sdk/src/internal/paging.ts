import type { ClientSDK, RequestOptions } from "../lib/sdks.ts";
import { type Operation, type Parameters, responseKeyOf } from "./operation.ts";
import { run } from "./pipeline.ts";
import { type JsonObject, withValidationErrors } from "./shape.ts";

/** Names that link the pages of a list. */
export type Paging = {
  /** Response member that holds the items. */
  readonly items: string;
  /** Response member that identifies the next page; absent on the last page. */
  readonly next: string;
  /** Argument that selects the page. */
  readonly from: string;
};

/** Iterates over the items of all pages. Requests a page only when its first item is needed. @throws ProveError */
export async function* itemsOf<Item>(
  client: ClientSDK,
  operation: Operation,
  { items, next, from }: Paging,
  parameters: Parameters = {},
  options?: RequestOptions,
): AsyncGenerator<Item, void, undefined> {
  let start: string | undefined;
  let previous: string | undefined;
  do {
    const input = { parameters: withValidationErrors(parameters, () => ({ ...parameters, [from]: start })) };
    const result = await run<JsonObject>(client, operation, input, options);
    const page = (result[responseKeyOf(operation)] ?? {}) as JsonObject;
    const list = page[items];
    if (Array.isArray(list)) yield* list as Item[];
    previous = start;
    start = typeof page[next] === "string" ? page[next] : undefined;
  } while (start && start !== previous); // a page that names itself as the next one would loop forever
}
