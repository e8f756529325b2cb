/** Tracks open connections, so that a shutdown completes accepted requests and closes all other connections. */
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { Server as TlsServer, TLSSocket } from "node:tls";
import { SECOND } from "../system/clock.ts";

/** Maximum time for accepted requests to complete on shutdown. */
const GRACE = 5 * SECOND;
/** Milliseconds. */
const IDLE_CHECK = 20;

export class Connections {
  readonly #server: Server;
  /** Keyed by remote address and port, which are the same before and after the TLS handshake. */
  readonly #sockets = new Map<string, Socket>();

  constructor(server: Server) {
    this.#server = server;
    const watch = (socket: Socket) => {
      const peer = `${socket.remoteAddress} ${socket.remotePort}`;
      this.#sockets.set(peer, socket);
      socket.once("close", () => this.#sockets.get(peer) === socket && this.#sockets.delete(peer));
    };
    server.on("connection", watch);
    server.on("secureConnection", watch);
  }

  /**
   * Closes all connections while `closing` is pending. Idle and unused connections (browsers and load balancers
   * open them in advance) close immediately; the others close after their response, or when GRACE is over.
   */
  async end(closing: Promise<unknown>): Promise<void> {
    for (const socket of this.#sockets.values()) if (!this.#hasSentBytes(socket)) socket.destroy();
    const idleCheck = setInterval(() => this.#server.closeIdleConnections(), IDLE_CHECK);
    const forcedClose = setTimeout(() => this.#server.closeAllConnections(), GRACE);
    await closing;
    clearInterval(idleCheck);
    clearTimeout(forcedClose);
  }

  /** Bytes before the end of the TLS handshake do not belong to a request. */
  #hasSentBytes(socket: Socket): boolean {
    const isHandshakeDone = !(this.#server instanceof TlsServer) || socket instanceof TLSSocket;
    return isHandshakeDone && socket.bytesRead > 0;
  }
}
