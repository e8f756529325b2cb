/** Serves the calls of the programs in `programs/` like the Prove API. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after } from "node:test";

interface ProveServer {
  readonly url: string;
  /** Requests so far, such as `POST /token`. */
  readonly requests: string[];
}

/** @param tokenRequests number of token requests to wait for before responding, so that a shared one would block */
export async function proveServer(tokenRequests = 1): Promise<ProveServer> {
  const requests: string[] = [];
  const released = Promise.withResolvers<void>();
  const respond = async (request: IncomingMessage): Promise<[status: number, body: object]> => {
    const body = await text(request);
    requests.push(`${request.method} ${request.url}`);
    if (request.url === "/token") {
      if (requests.filter((path) => path === "POST /token").length >= tokenRequests) released.resolve();
      await released.promise;
      return [200, { access_token: "token-1", expires_in: 3600, token_type: "Bearer" }];
    }
    if (request.headers.authorization !== "Bearer token-1") return [401, { code: 8002, message: "no token" }];
    const { phoneNumber } = JSON.parse(body) as { phoneNumber?: string };
    if (phoneNumber === "0") return [400, { code: 8001, message: "invalid phone number" }];
    return [200, { authToken: "flow-token", correlationId: "c1", next: { "v3-validate": "/v3/validate" } }];
  };
  const server = createServer((request, response) => {
    respond(request).then(
      ([status, body]) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
