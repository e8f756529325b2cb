/** The server's connections, so that a stop answers what was accepted and waits for nothing else. */
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { SECOND } from "../clock.ts";

/** How long a request that was accepted may take to come to an end when the platform stops. */
const GRACE = 5 * SECOND;
const IDLE_CHECK = 20;

export class Connections {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  /**
   * Ends them while `closing` is under way: those that are kept alive without a request, and those that never sent a
   * byte (browsers and load balancers open them in advance), at once; the rest with their answer, or after the grace.
   */
  async end(closing: Promise<unknown>): Promise<void> {
    for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy();
    const asIdle = setInterval(() => this.#server.closeIdleConnections(), IDLE_CHECK);
    const cut = setTimeout(() => this.#server.closeAllConnections(), GRACE);
    await closing;
    clearInterval(asIdle);
    clearTimeout(cut);
  }
}
