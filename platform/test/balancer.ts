/** A load balancer for tests: forwards each request and WebSocket to the next node. */
import { createServer, type IncomingMessage, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { after } from "node:test";

export interface Balancer {
  /** Address of the balancer. */
  readonly url: string;
  /** Origins of the running nodes, in the order of their turns. */
  nodes: string[];
}

export async function startBalancer(): Promise<Balancer> {
  let turn = 0;
  const next = () => new URL(balancer.nodes[turn++ % balancer.nodes.length] ?? "");
  const server = createServer((asked, answered) => {
    const { method, url: path, headers } = asked;
    const passed = request(new URL(path ?? "/", next()), { method, headers, agent: false }, (answer) => {
      answered.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(answered);
    });
    passed.on("error", () => answered.destroy());
    asked.pipe(passed);
  });
  server.on("upgrade", (asked: IncomingMessage, socket: Socket) => {
    const node = next();
    const passed = connect(Number(node.port), node.hostname, () => {
      const headers = asked.rawHeaders.flatMap((text, index) =>
        index % 2 ? [] : `${text}: ${asked.rawHeaders[index + 1]}`,
      );
      passed.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
      socket.pipe(passed).pipe(socket);
    });
    for (const end of [socket, passed]) end.on("error", () => [socket, passed].forEach((both) => both.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const balancer: Balancer = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, nodes: [] };
  return balancer;
}
