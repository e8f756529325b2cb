/** Runs `prism mock` on the given document, as one process and without the request log, which costs most of its time. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { setTimeout } from "node:timers/promises";

const POLL_MS = 50;
const host = "127.0.0.1";
const [, , document = ""] = process.argv;

const port = await freePort();
const options = ["--verboseLevel=silent", "--multiprocess=false", `--host=${host}`, `--port=${port}`];
process.argv.splice(2, 1, "mock", ...options, document);
await import("@stoplight/prism-cli");
while (!(await isListening())) await setTimeout(POLL_MS);
process.stdout.write(`http://${host}:${port}\n`);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function isListening(): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
