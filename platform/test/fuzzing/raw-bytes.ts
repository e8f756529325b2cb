/** Sends bytes to a port unchanged and reads the response until the connection ends. */
import { connect } from "node:net";

/** Milliseconds after which the connection counts as hanging. */
const LONGEST_ANSWER = 60_000;

/**
 * @param endsFirst whether the client half-closes the connection first; some servers treat that as a disconnected
 * client
 */
export const sendBytes = (url: string, bytes: Uint8Array, endsFirst = false): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let received = "";
    const socket = connect(Number(port), hostname, () => (endsFirst ? socket.end(bytes) : socket.write(bytes)));
    socket.setTimeout(LONGEST_ANSWER, () => socket.destroy(new Error(`no end within ${LONGEST_ANSWER} ms`)));
    socket.setEncoding("latin1");
    socket.on("data", (part: string) => (received += part));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      // The server may have closed the connection while the client still writes.
      error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve(received) : reject(error),
    );
    socket.on("close", () => resolve(received));
  });
