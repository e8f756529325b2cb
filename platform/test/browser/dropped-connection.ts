/** Simulates a lost response: the platform has acted, and the browser's connection breaks before the first byte. */
import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

const CHANNEL = "http.server.request.start";

/** Drops the next response of a path. Resolves when it is dropped. */
export function loseNextAnswer(path: string): Promise<void> {
  return new Promise((resolve) => {
    const onRequest = (message: unknown) => {
      const { request, socket } = message as { request: IncomingMessage; socket: Socket };
      if (request.url !== path || request.method !== "POST") return;
      diagnostics.unsubscribe(CHANNEL, onRequest);
      socket.write = () => {
        socket.destroy();
        resolve();
        return false;
      };
    };
    diagnostics.subscribe(CHANNEL, onRequest);
  });
}
