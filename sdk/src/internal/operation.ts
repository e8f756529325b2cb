import type { Shape } from "./shape.ts";

/** Path and query arguments by name. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** What goes over the wire, as the pipeline sees it. */
export type Exchange = {
  /** Operation id of the API: `V3StartRequest`. */
  readonly id: string;
  /** Set where the SDK fetches a token for itself. */
  readonly kind?: "operation" | "token";
  readonly method: "GET" | "POST" | "DELETE";
  /** With `{name}` where a path argument goes. */
  readonly path: string;
  /** Path and query arguments. */
  readonly parameters?: Shape;
  /** Names of those in the query, in the order in which they are sent. */
  readonly query?: readonly string[];
  readonly body?: Shape;
  /**
   * The body is sent as a form with the credentials in it: such operations need no token, follow no redirect, and their
   * body is not shown. All others send JSON and an access token.
   */
  readonly isForm?: boolean;
  /** Documented statuses, each of which has an error class. */
  readonly errors: readonly number[];
  /** A repeat does no harm, so that a connection that broke after sending is tried again. */
  readonly repeatable?: boolean;
};

/** An operation. The records are derived from the contract. */
export type Operation = Exchange & {
  readonly response: Shape;
  /** The result has the response's headers as a member. */
  readonly exposesHeaders?: boolean;
};

/** Those that are known: a new text as key of an object costs more than all else here. */
const responseKeys: Record<string, string> = {};

/** Member of the result that holds the answer: `v3StartResponse` of `V3StartRequest`. */
export const responseKeyOf = ({ id }: Exchange): string =>
  (responseKeys[id] ??= id.replace(/^./, (first) => first.toLowerCase()).replace(/(Request)?$/, "Response"));
