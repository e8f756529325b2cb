/** Finds a free port for tests that restart on the same port or need one without a listener. Others use port 0. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below the range of ephemeral ports, so that the system gives the port to no other process. */
const LOWEST = 15_000;
const HIGHEST = 32_000;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
