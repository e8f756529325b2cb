/** What every bare server does: `node:http` on a free port, the body read to its end, a JSON answer. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** `answer` gets the body and the server's own URL, and gives the JSON text. */
export function serveBare(answer: (body: string, origin: string) => string): void {
  let origin = "";
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const json = answer(body, origin);
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(json) });
      response.end(json);
    });
  });
  server.listen(0, "127.0.0.1", () => {
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.stdout.write(`${origin}\n`);
  });
}
