/** Types for the parts we use of packages that ship none. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  /** State of a connection between its requests. */
  interface Context {
    correlationId?: string;
  }
  export interface Request {
    readonly path: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly setupRequest?: (request: Request, context: Context) => Request;
    readonly onResponse?: (status: number, body: string, context: Context) => void;
  }
  interface Options {
    readonly url: string;
    readonly requests: readonly Request[];
    readonly connections: number;
    readonly duration: number;
  }
  interface Result {
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
    readonly "2xx": number;
  }
  /** Emits `response` with (client, status, bytes, milliseconds) for every response. */
  type Run = EventEmitter & PromiseLike<Result>;

  export default function autocannon(options: Options): Run;
}

declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
  }
}

/** The import runs the command. */
declare module "@stoplight/prism-cli" {}
