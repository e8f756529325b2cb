/** Bytes sent to a port as they are, for what no HTTP client would send, and all that comes back until the connection ends. */
import { connect } from "node:net";

/** Whatever takes longer counts as hanging. */
const LONGEST_ANSWER = 60_000;

/** @param endsFirst whether the client has nothing more to say; some servers take that for a caller who is gone */
export const sendBytes = (url: string, bytes: Uint8Array, endsFirst = false): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let received = "";
    const socket = connect(Number(port), hostname, () => (endsFirst ? socket.end(bytes) : socket.write(bytes)));
    socket.setTimeout(LONGEST_ANSWER, () => socket.destroy(new Error(`no end within ${LONGEST_ANSWER} ms`)));
    socket.setEncoding("latin1");
    socket.on("data", (part: string) => (received += part));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      // Whoever is told to go away may find the door closed while it still speaks.
      error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve(received) : reject(error),
    );
    socket.on("close", () => resolve(received));
  });
