/** The server's connections, so that a stop answers what was accepted and waits for nothing else. */
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { Server as TlsServer, TLSSocket } from "node:tls";
import { SECOND } from "../system/clock.ts";

/** How long a request that was accepted may take to come to an end when the platform stops. */
const GRACE = 5 * SECOND;
const IDLE_CHECK = 20;

export class Connections {
  readonly #server: Server;
  /** By their other end, which TLS does not change. */
  readonly #sockets = new Map<string, Socket>();

  constructor(server: Server) {
    this.#server = server;
    const watch = (socket: Socket) => {
      const end = `${socket.remoteAddress} ${socket.remotePort}`;
      this.#sockets.set(end, socket);
      socket.once("close", () => this.#sockets.get(end) === socket && this.#sockets.delete(end));
    };
    server.on("connection", watch);
    server.on("secureConnection", watch);
  }

  /**
   * Ends them while `closing` is under way: those that are kept alive without a request, and those that never sent a
   * byte of one (browsers and load balancers open them in advance), at once; the rest with their answer, or after the
   * grace.
   */
  async end(closing: Promise<unknown>): Promise<void> {
    for (const socket of this.#sockets.values()) if (!this.#hasAsked(socket)) socket.destroy();
    const asIdle = setInterval(() => this.#server.closeIdleConnections(), IDLE_CHECK);
    const cut = setTimeout(() => this.#server.closeAllConnections(), GRACE);
    await closing;
    clearInterval(asIdle);
    clearTimeout(cut);
  }

  /** What comes before TLS is agreed on is no request. */
  #hasAsked(socket: Socket): boolean {
    const isAgreed = !(this.#server instanceof TlsServer) || socket instanceof TLSSocket;
    return isAgreed && socket.bytesRead > 0;
  }
}
