/** What an operation is, as data. Routes, checks, `openapi.json`, the SDK and the docs derive from these records. */
import type { TSchema } from "typebox";
import type { ErrorName, ErrorStatus } from "./errors.ts";
import type { Model } from "./schema.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: TSchema;
}

export interface Operation {
  /** One name for folders, `next` keys, metrics and pages: `v3-start`. */
  readonly slug: string;
  /** Name in OpenAPI and stem of the SDK's names: `V3StartRequest`. */
  readonly operationId: string;
  /** Who calls: an integrator's server through the SDK, or the browser SDK with the `authToken` of one flow. */
  readonly caller: "server" | "browser";
  /** Namespace of the SDK, for operations that a server calls. */
  readonly namespace: "v3" | "auth" | "domain" | "identity" | "client";
  readonly method: "GET" | "POST" | "DELETE";
  /** With `{name}` for path parameters. */
  readonly path: string;
  /** Where SDKs of before 0.13.1 call it. */
  readonly formerPath?: string;
  /**
   * `client`: credentials in the request itself; `bearer`: an access token; `authToken`: the token of one flow;
   * `authTokenInQuery`: the same as a parameter, which a WebSocket needs, as it can send no header; `signature`: the
   * request is signed by the key of the device that it is about.
   */
  readonly authentication: "client" | "bearer" | "authToken" | "authTokenInQuery" | "signature" | "none";
  readonly summary: string;
  /** In the order in which the SDK's method takes them. */
  readonly parameters: readonly Parameter[];
  readonly request?: {
    readonly model: Model;
    readonly contentType: "application/json" | "application/x-www-form-urlencoded";
    readonly required: boolean;
    /** The largest body, in bytes; 4096 if not given. */
    readonly largest?: number;
    /** A whole request that works in the sandbox, for docs and tests; keys as on the wire. */
    readonly example: Readonly<Record<string, unknown>>;
  };
  readonly response: {
    readonly model: Model;
    /** Whether the SDK's result carries `headers`. */
    readonly exposesHeaders: boolean;
  };
  /** Where the answer is a page of a list: what the SDK needs to go over all of them. */
  readonly paging?: {
    /** Name of the SDK's function that does: `eachIdentity`. */
    readonly each: string;
    /** Field of the answer that is the list. */
    readonly items: string;
    /** Field of the answer that names the next page; absent on the last. */
    readonly next: string;
    /** Parameter that takes it. */
    readonly from: string;
  };
  /** The statuses of refusals that the official API documents, and whose classes its SDKs have. */
  readonly errors: readonly ErrorStatus[];
  /** What it refuses beside what all calls of its kind do, see `answers.ts`. */
  readonly refuses: readonly ErrorName[];
  /** False for a call that may be repeated at will. */
  readonly changesState: boolean;
}

/** Keeps the literal types of the record, so that a slug is a slug and a model knows its fields. */
export const defineOperation = <const O extends Operation>(operation: O): O => operation;

/** What most operations of a server have in common. */
export const bearerPost = {
  caller: "server",
  namespace: "v3",
  method: "POST",
  authentication: "bearer",
  parameters: [],
  errors: [400, 401, 403, 500],
  refuses: [],
  changesState: true,
} as const satisfies Partial<Operation>;

export const bearerGet = { ...bearerPost, method: "GET", changesState: false } as const satisfies Partial<Operation>;

export const jsonBody = { contentType: "application/json", required: true } as const;
