/** Starts HTTP servers with a handler per test, and records their requests. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HTTPClient, Proveapi, type SDKOptions } from "@prove-identity/prove-api";

for (const name of ["CLIENT_ID", "CLIENT_SECRET", "SERVER", "SERVER_URL"]) delete process.env[`PROVE_${name}`];

export type Recorded = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};
export type Reply = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly text?: string;
};
/** Returns the reply, or writes the response itself. */
export type Handler = (request: Recorded, response: ServerResponse) => Reply | void | Promise<Reply | void>;

export type Recorder = {
  readonly url: string;
  readonly requests: Recorded[];
  /** Returns the requests with this path. */
  to(path: string): Recorded[];
};

export const security = { clientID: "customer_id", clientSecret: "secret" };
export const started = { authToken: "flow-token", correlationId: "c1", next: { "v3-validate": "/v3/validate" } };
export const start = { flowType: "mobile", phoneNumber: "2001001695" };

/** Serves `/token` with the tokens `token-1`, `token-2`, …, and all other paths with `handler`. */
export async function serve(t: { after(run: () => void): void }, handler: Handler = () => ({ json: started })) {
  const requests: Recorded[] = [];
  const to = (path: string) => requests.filter((request) => request.path === path);
  const withTokens: Handler = (request, response) =>
    request.path.endsWith("/token") && !handlesTokens.has(handler)
      ? { json: { access_token: `token-${to(request.path).length}`, expires_in: 3600, token_type: "Bearer" } }
      : handler(request, response);
  const respond = async (incoming: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const { method = "", url = "", headers } = incoming;
    const recorded = { method, path: url, headers, body: Buffer.concat(parts).toString() };
    requests.push(recorded);
    const reply = await withTokens(recorded, response);
    if (!reply) return;
    const { status = 200, json, text = JSON.stringify(json) } = reply;
    response.writeHead(status, { "content-type": "application/json", ...reply.headers }).end(text);
  };
  const server = createServer((incoming, response) => void respond(incoming, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, to } satisfies Recorder;
}

const handlesTokens = new WeakSet<Handler>();

/** Marks a handler that serves `/token` itself. */
export function withOwnTokens(handler: Handler): Handler {
  handlesTokens.add(handler);
  return handler;
}

/** Serves tokens from memory and never responds to calls, so that a time limit always ends the call's own attempt. */
export const silent = new HTTPClient({
  fetcher: (request) => {
    const { url, signal } = request as Request;
    if (url.endsWith("/token")) return Promise.resolve(Response.json({ access_token: "a" }));
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
  },
});

export const clientOf = ({ url }: Recorder, options: SDKOptions = {}) =>
  new Proveapi({ serverURL: url, security, ...options });

/** Returns the rejection reason of a promise; throws if the promise resolves. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error("the promise resolved");
}

/** Returns a URL on which no server listens. */
export async function deadURL(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
