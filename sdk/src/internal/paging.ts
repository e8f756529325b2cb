import type { ClientSDK, RequestOptions } from "../lib/sdks.ts";
import { type Operation, type Parameters, responseKeyOf } from "./operation.ts";
import { run } from "./pipeline.ts";
import { type JsonObject, withValidationErrors } from "./shape.ts";

/** Where the pages of a list hang together. */
export type Paging = {
  /** Member of the answer that is the list. */
  readonly items: string;
  /** Member of the answer that names the next page; not there on the last one. */
  readonly next: string;
  /** Argument that takes it. */
  readonly from: string;
};

/** Goes over the items of all pages, and asks for a page when it is needed. @throws ProveError */
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
  } while (start && start !== previous); // the same page again would be the same for ever
}
