/** A server of a third party: records the requests that it receives and responds as the test says. */
import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** The only request since the last one that was read. */
  takeOne(): Received;
  /** The next request. */
  next(): Promise<Received>;
  /** The response from now on. */
  status: number;
  answer: string;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: ((received: Received) => void)[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body });
      for (const tell of waiting.splice(0)) tell(received.at(-1) as Received);
      response.writeHead(receiver.status).end(receiver.answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const takeOne = () => {
    const [one, ...more] = received.splice(0);
    assert.ok(one && more.length === 0, `${more.length + (one ? 1 : 0)} requests came`);
    return one;
  };
  const next = () => new Promise<Received>((resolve) => waiting.push(resolve));
  const receiver: Receiver = { url, received, takeOne, next, status: 200, answer: "" };
  return receiver;
}
