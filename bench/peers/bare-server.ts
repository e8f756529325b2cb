/** Runs a bare `node:http` server on a free port that reads the body and returns JSON. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** `respond` receives the body and the server's URL, and returns the JSON text. */
export function serveBare(respond: (body: string, origin: string) => string): void {
  let origin = "";
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const json = respond(body, origin);
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(json) });
      response.end(json);
    });
  });
  server.listen(0, "127.0.0.1", () => {
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.stdout.write(`${origin}\n`);
  });
}
