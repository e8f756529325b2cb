import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server } from "node:net";
import { after, test } from "node:test";
import { freePort } from "../../../test/free-port.ts";
import { post, PostError, type Post } from "./post.ts";

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return (server.address() as AddressInfo).port;
}

const serve = async (listener: RequestListener) => `http://127.0.0.1:${await listening(createServer(listener))}/hook`;

const defaults = {
  headers: {},
  body: "{}",
  reach: ["public", "loopback"],
  signal: new AbortController().signal,
} as const;
const send = (url: string, more: Partial<Post> = {}) => post({ ...defaults, url, ...more });
const assertFails = (url: string, message: RegExp, more: Partial<Post> = {}) =>
  assert.rejects(send(url, more), (error: unknown) => error instanceof PostError && message.test(error.message));

test("post sends headers and body and returns the response", async () => {
  const url = await serve((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      response.statusCode = 202;
      response.end([request.method, request.headers["x-one"], request.headers["user-agent"], body].join(" "));
    });
  });
  const { status, body } = await send(url, { headers: { "x-one": "1" }, body: "grüße" });
  assert.equal(status, 202);
  assert.match(body, /^POST 1 proofline\/\d\S* grüße$/);
});

test("post returns a redirect and does not follow it", async () => {
  let requests = 0;
  const url = await serve((_, response) => {
    requests += 1;
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  assert.equal((await send(url)).status, 307);
  assert.equal(requests, 1);
});

test("post reads 64 KB of an endless response", async () => {
  const url = await serve((_, response) => {
    const more = () => {
      while (response.write("x".repeat(10_000)));
    };
    response.on("drain", more);
    more();
  });
  assert.equal((await send(url)).body.length, 64 * 1024);
});

test("post times out when a response does not begin or does not end", async () => {
  const silent = await serve(() => {});
  await assertFails(silent, /^no response within 0\.05 seconds$/, { timeLimit: 50 });
  const slow = await serve((_, response) => void response.write("x"));
  await assertFails(slow, /^no response within 0\.05 seconds$/, { timeLimit: 50 });
});

test("post fails when its signal aborts", async () => {
  const controller = new AbortController();
  const url = await serve(() => controller.abort());
  await assertFails(url, /^aborted before a response was received$/, { signal: controller.signal });
});

test("post does not connect to an address that is not allowed, whether the URL has an IP address or a host name", async () => {
  let connections = 0;
  const server = createTcpServer(() => (connections += 1));
  const port = await listening(server);
  await assertFails(`http://127.0.0.1:${port}/`, /address is loopback; allowed: none/, { reach: ["public"] });
  await assertFails(`https://localhost:${port}/`, /address is loopback; allowed: public/, { reach: ["public"] });
  await assertFails(`https://[::ffff:127.0.0.1]:${port}/`, /address is loopback/, { reach: ["public"] });
  await assertFails(`https://2130706433:${port}/`, /address is loopback/, { reach: ["public"] });
  for (const host of [
    "10.0.0.1",
    "169.254.169.254",
    "[fd00:ec2::254]",
    "[::ffff:192.168.0.1]",
    "[fe80::1]",
    "0.0.0.0",
  ]) {
    await assertFails(`https://${host}/latest/meta-data/`, /address is private/);
  }
  assert.equal(connections, 0);
});

test("post starts a TLS handshake for an https URL", async () => {
  let first: number | undefined;
  const port = await listening(
    createTcpServer((socket) => {
      socket.once("data", (bytes) => {
        first = bytes[0];
        socket.end("HTTP/1.1 200 OK\r\n\r\n");
      });
    }),
  );
  await assertFails(`https://127.0.0.1:${port}/`, /^TLS failed|^the connection failed/);
  assert.equal(first, 0x16, "a handshake record");
});

test("errors of post contain neither the target nor the request", async () => {
  const secret = `http://127.0.0.1:${await freePort()}/secret-path`;
  await assertFails(secret, /^the connection was refused$/);
  await assertFails("https://nowhere.invalid/secret-path", /^the host name does not resolve$/);
  await assertFails("ftp://127.0.0.1/secret-path", /^the URL must be an https URL/);
});
