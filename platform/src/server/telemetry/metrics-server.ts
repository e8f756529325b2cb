/**
 * Serves `GET /metrics` on a separate port. On the API's port, access could not be limited by address: behind a proxy all
 * requests come from the proxy's address.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";
import { REQUEST_ID, requestId, strictHeaders } from "../../http/response-headers.ts";
import type { MetricsOptions } from "../options.ts";

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

export async function serveMetrics(registry: Registry, options: MetricsOptions): Promise<MetricsServer> {
  const server = createServer((request, response) => void answer(registry, request, response));
  server.listen({ host: options.host ?? "127.0.0.1", port: options.port });
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function answer(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url, method } = request;
  response.setHeaders(new Map(Object.entries({ ...strictHeaders, [REQUEST_ID]: requestId(request) })));
  if (method === "GET" && url === "/metrics") {
    response.setHeader("content-type", registry.contentType);
    response.end(await registry.metrics());
  } else {
    response.writeHead(404).end();
  }
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
