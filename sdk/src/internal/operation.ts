import type { Parameters } from "./parameters.ts";
import type { Shape } from "./shape.ts";

/** An operation as the pipeline sees it. The records are derived from the contract and live beside their functions. */
export type Operation = {
  /** Operation id of the API: `V3StartRequest`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "DELETE";
  /** With `{name}` where a path argument goes. */
  readonly path: string;
  /** Path and query of a call, for operations that have such arguments. */
  readonly locate?: (parameters: Parameters) => string;
  /** `bearer`: needs an access token. `client`: carries its credentials in the body, so redirects are refused. */
  readonly authentication: "bearer" | "client";
  readonly body?: Shape;
  /** The body may be left out. */
  readonly bodyIsOptional?: true;
  /** The body is a form; JSON otherwise. */
  readonly form?: true;
  readonly response: Shape;
  /** Member of the result that holds the answer: `v3StartResponse`. */
  readonly responseKey: string;
  /** The result has a member `headers`. */
  readonly exposesHeaders?: true;
  /** Statuses that have an error class of their own. */
  readonly errors: readonly number[];
  /** Whether a repeat may do harm, so that a connection that broke after sending is not tried again. */
  readonly changesState: boolean;
};
