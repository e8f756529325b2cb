/**
 * Serves the TLS certificate and reloads it when its files change. It compares the contents of the files, not their
 * timestamps or file system events, so it detects every kind of replacement: overwritten, renamed, or a symbolic link
 * with a new target (certbot, Kubernetes).
 */
import type { RequestListener, Server } from "node:http";
import { createServer, type Server as HttpsServer, type ServerOptions } from "node:https";
import type { FastifyBaseLogger } from "fastify";
import { SECOND } from "../../system/clock.ts";
import type { TlsFiles } from "./files.ts";
import { certificateWarnings, type KeyPair, readKeyPair } from "./key-pair.ts";
import type { HttpDependencies } from "../dependencies.ts";
import { StartError } from "../../system/errors.ts";
import { every, type Job } from "../../system/ticker.ts";

/** Interval between checks of the files. */
const CHECK_INTERVAL = 10 * SECOND;

/** Timeout of the TLS handshake. */
const HANDSHAKE_TIMEOUT = 10 * SECOND;

export class ServedCertificate {
  readonly #files: TlsFiles;
  readonly #servers = new Set<HttpsServer>();
  #pair: KeyPair;
  /** Last logged message about the files, so that each is logged once. */
  #lastMessage = "";

  private constructor(files: TlsFiles, pair: KeyPair) {
    this.#files = files;
    this.#pair = pair;
  }

  /** @throws StartError */
  static async of(files: TlsFiles): Promise<ServedCertificate> {
    return new ServedCertificate(files, await readKeyPair(files));
  }

  /** Milliseconds since the epoch. */
  get expiresAt(): number {
    return Date.parse(this.#pair.certificate.validTo);
  }

  /** Creates a server that always has the current certificate. Each listening address has its own server. */
  createServer(handler: RequestListener, options: ServerOptions): Server {
    const { cert, key } = this.#pair;
    const server = createServer({ ...options, cert, key, handshakeTimeout: HANDSHAKE_TIMEOUT }, handler);
    this.#servers.add(server);
    return server;
  }

  /**
   * Returns a job that checks the files periodically. New files apply to new connections; invalid files are ignored.
   */
  renewal(platform: Pick<HttpDependencies, "clock" | "publicUrl">, log: FastifyBaseLogger): Job {
    return every(CHECK_INTERVAL, platform.clock, () => this.look(platform, log));
  }

  async look(
    { clock, publicUrl }: Pick<HttpDependencies, "clock" | "publicUrl">,
    log: FastifyBaseLogger,
  ): Promise<void> {
    try {
      const pair = await readKeyPair(this.#files);
      if (pair.cert !== this.#pair.cert || pair.key !== this.#pair.key) {
        this.#use(pair);
        log.info({ validTo: pair.certificate.validTo }, "certificate renewed");
      }
      const concerns = certificateWarnings(pair, clock.now(), publicUrl).join("; ");
      this.#logOnce(concerns, () => log.warn(concerns));
    } catch (cause) {
      if (!(cause instanceof StartError)) throw cause;
      this.#logOnce(cause.message, () => log.error(`keeping the current certificate: ${cause.message}`));
    }
  }

  #use(pair: KeyPair): void {
    this.#pair = pair;
    for (const server of this.#servers) server.setSecureContext({ cert: pair.cert, key: pair.key });
  }

  #logOnce(message: string, log: () => void): void {
    if (message && message !== this.#lastMessage) log();
    this.#lastMessage = message;
  }
}
