/** A port for what has to come back to the same one, or must find nobody there. Whoever can takes port 0 instead. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below the ports that systems give out by themselves, so that it is still free when it is needed, and stays so. */
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
