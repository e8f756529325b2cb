/** Driver process (see load.ts) that opens status WebSockets as browsers do and keeps them open. */
import { connect, type Socket } from "node:net";

export interface WaitOrder {
  readonly url: string;
  /** One token per browser, each of its own flow. */
  readonly authTokens: readonly string[];
}

export interface WaitResult {
  readonly waiting: number;
}

const OPENED_AT_ONCE = 200;
const sockets = new Set<Socket>();

process.on("message", ({ url, authTokens }: WaitOrder) => {
  openAll(new URL(url), authTokens).then(
    () => process.send?.({ waiting: sockets.size } satisfies WaitResult),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});

async function openAll(url: URL, authTokens: readonly string[]): Promise<void> {
  const remaining = [...authTokens];
  const opener = async () => {
    for (let token = remaining.pop(); token !== undefined; token = remaining.pop()) await open(url, token);
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, opener));
}

/** Sends the RFC 6455 handshake without a client library, which would need more memory than the measured server. */
function open({ hostname, port, host }: URL, authToken: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        [
          `GET /v1/client/status?token=${encodeURIComponent(authToken)} HTTP/1.1`,
          `Host: ${host}`,
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "\r\n",
        ].join("\r\n"),
      );
    });
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.once("error", reject);
    socket.once("data", (response: Buffer) => {
      if (response.toString("latin1").startsWith("HTTP/1.1 101")) resolve();
      else reject(new Error(`the status WebSocket returned ${response.toString("latin1").split("\r\n")[0]}`));
    });
  });
}
