import type { Shape } from "./shape.ts";

/** Path and query arguments by name. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** Describes a request to the pipeline. */
export type Exchange = {
  /** Operation ID: `V3StartRequest`. */
  readonly id: string;
  /** `token` for the SDK's own access token request. @default "operation" */
  readonly kind?: "operation" | "token";
  readonly method: "GET" | "POST" | "DELETE";
  /** Path template with `{name}` for each path argument. */
  readonly path: string;
  /** Path and query arguments. */
  readonly parameters?: Shape;
  /** Names of the query parameters, in the order in which they are sent. */
  readonly query?: readonly string[];
  readonly body?: Shape;
  /**
   * The body is a form that contains the credentials. Such requests carry no access token, do not follow redirects, and
   * their body is not exposed in `httpMeta`. All others send JSON and an access token.
   */
  readonly isForm?: boolean;
  /** Documented error statuses. Each has an error class. */
  readonly errors: readonly number[];
  /** The operation is idempotent, so it is retried if the connection breaks after sending. */
  readonly repeatable?: boolean;
};

/** An operation of the API. The records are generated from the contract. */
export type Operation = Exchange & {
  readonly response: Shape;
  /** The result has a member `headers`. */
  readonly exposesHeaders?: boolean;
};

/** Cache: a newly built string as object key is the most expensive part of `responseKeyOf`. */
const responseKeys: Record<string, string> = {};

/** Returns the result member that holds the response body: `v3StartResponse` for `V3StartRequest`. */
export const responseKeyOf = ({ id }: Exchange): string =>
  (responseKeys[id] ??= id.replace(/^./, (first) => first.toLowerCase()).replace(/(Request)?$/, "Response"));
