/** The type of an operation record. Routes, checks, `openapi.json`, the SDK and the docs derive from these records. */
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
  /** Name in folders, `next` keys, metrics and pages: `v3-start`. */
  readonly slug: string;
  /** Name in OpenAPI; SDK names derive from it: `V3StartRequest`. */
  readonly operationId: string;
  /** `server`: an integrator's server, through the SDK. `browser`: the browser SDK. */
  readonly caller: "server" | "browser";
  /** Namespace in the SDK, for operations called by a server. */
  readonly namespace: "v3" | "auth" | "domain" | "identity" | "client";
  readonly method: "GET" | "POST" | "DELETE";
  /** Path parameters are written as `{name}`. */
  readonly path: string;
  /** Path used by SDKs before 0.13.1. */
  readonly formerPath?: string;
  /**
   * `client`: client credentials in the request; `bearer`: an access token; `authToken`: the token of one flow;
   * `authTokenInQuery`: that token as a query parameter, since a browser's WebSocket cannot send headers; `signature`:
   * a signature by the key of the device that the request concerns.
   */
  readonly authentication: "client" | "bearer" | "authToken" | "authTokenInQuery" | "signature" | "none";
  readonly summary: string;
  /** In the order of the SDK method's arguments. */
  readonly parameters: readonly Parameter[];
  readonly request?: {
    readonly model: Model;
    readonly contentType: "application/json" | "application/x-www-form-urlencoded";
    readonly required: boolean;
    /** Maximum size of the body in bytes; default 4096. */
    readonly largest?: number;
    /** A complete request that works in the sandbox, for docs and tests; keys as on the wire. */
    readonly example: Readonly<Record<string, unknown>>;
  };
  readonly response: {
    readonly model: Model;
    /** Whether the SDK's result includes `headers`. */
    readonly exposesHeaders: boolean;
  };
  /** For paginated lists: how the SDK iterates over all pages. */
  readonly paging?: {
    /** Name of the SDK function: `eachIdentity`. */
    readonly each: string;
    /** Response field that contains the list. */
    readonly items: string;
    /** Response field with the key of the next page; absent on the last page. */
    readonly next: string;
    /** Parameter that accepts this key. */
    readonly from: string;
  };
  /** Error statuses that the official API documents; its SDKs have a class for each. */
  readonly errors: readonly ErrorStatus[];
  /** Errors specific to this operation; `responses.ts` adds those that depend on the authentication. */
  readonly rejectsWith: readonly ErrorName[];
  /** `false` for a call that is safe to repeat. */
  readonly changesState: boolean;
}

/** Returns the record unchanged; keeps the literal types of its slug and the field types of its models. */
export const defineOperation = <const O extends Operation>(operation: O): O => operation;

/** Defaults for operations called by a server. */
export const bearerPost = {
  caller: "server",
  namespace: "v3",
  method: "POST",
  authentication: "bearer",
  parameters: [],
  errors: [400, 401, 403, 500],
  rejectsWith: [],
  changesState: true,
} as const satisfies Partial<Operation>;

export const bearerGet = { ...bearerPost, method: "GET", changesState: false } as const satisfies Partial<Operation>;

export const jsonBody = { contentType: "application/json", required: true } as const;
