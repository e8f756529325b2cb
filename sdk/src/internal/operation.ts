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
  /** How the body is encoded, where it is no JSON. */
  readonly encode?: (value: object) => URLSearchParams;
  readonly response: Shape;
  /** Gives the answer the SDK's names, where those on the wire differ. */
  readonly rename?: (value: object) => object;
  /** Member of the result that holds the answer: `v3StartResponse`. */
  readonly responseKey: string;
  /** What `headers` in the result is, for operations that have it. */
  readonly headersOf?: (response: Response) => Record<string, string[]>;
  /** Statuses that have an error class of their own. */
  readonly errors: readonly number[];
  /** Whether a repeat may do harm, so that a connection that broke after sending is not tried again. */
  readonly changesState: boolean;
};
