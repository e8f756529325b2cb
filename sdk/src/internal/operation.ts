import type { Parameters } from "./parameters.ts";
import type { Shape } from "./shape.ts";

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
  /** Makes path and query of them; there where `parameters` are, so that other operations do not carry the code. */
  readonly locate?: (operation: Exchange, given: Parameters) => string;
  readonly body?: Shape;
  /**
   * Makes a form of the body, for operations that carry their credentials in it: they need no token, follow no
   * redirect, and what they send is not shown. All others send JSON and an access token.
   */
  readonly form?: (shape: Shape, value: object) => URLSearchParams;
  /** Statuses that have an error class of their own. @default those of most operations */
  readonly errors?: readonly number[];
  /** A repeat does no harm, so that a connection that broke after sending is tried again. */
  readonly repeatable?: boolean;
};

/** An operation. The records are derived from the contract and live beside their functions. */
export type Operation = Exchange & {
  readonly response: Shape;
  /** Gives the answer the SDK's names, where those on the wire differ. */
  readonly rename?: (shape: Shape, value: object) => object;
  /** Further members of the result. */
  readonly headersOf?: (response: Response) => { headers: Record<string, string[]> };
};

/** Those that are known: a new text as key of an object costs more than all else here. */
const responseKeys: Record<string, string> = {};

/** Member of the result that holds the answer: `v3StartResponse` of `V3StartRequest`. */
export const responseKeyOf = ({ id }: Exchange): string =>
  (responseKeys[id] ??= id.replace(/^./, (first) => first.toLowerCase()).replace(/(Request)?$/, "Response"));
