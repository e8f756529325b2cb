/** Runs in a process of its own (see load.ts): browsers that hold their status WebSocket open and wait. */
import { connect, type Socket } from "node:net";

export interface WaitOrder {
  readonly url: string;
  /** One flow each. */
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
  const left = [...authTokens];
  const opener = async () => {
    for (let token = left.pop(); token !== undefined; token = left.pop()) await open(url, token);
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, opener));
}

/** The handshake of RFC 6455 by hand: a client library would need more memory than the server that is measured. */
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
    socket.once("data", (answer: Buffer) => {
      if (answer.toString("latin1").startsWith("HTTP/1.1 101")) resolve();
      else reject(new Error(`the status channel answered ${answer.toString("latin1").split("\r\n")[0]}`));
    });
  });
}
