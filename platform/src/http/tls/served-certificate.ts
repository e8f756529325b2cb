/**
 * The certificate that the platform serves, taken anew from its files while it serves. Looking at what the files say, and
 * not at their times or at notices of the file system, sees every way in which they are replaced: written over, renamed,
 * or behind a link that points elsewhere (certbot, Kubernetes).
 */
import type { RequestListener, Server } from "node:http";
import { createServer, type Server as HttpsServer, type ServerOptions } from "node:https";
import type { FastifyBaseLogger } from "fastify";
import { SECOND } from "../../system/clock.ts";
import type { TlsFiles } from "./files.ts";
import { concernsAbout, type KeyPair, readKeyPair } from "./key-pair.ts";
import type { HttpDependencies } from "../dependencies.ts";
import { StartError } from "../../system/errors.ts";
import { every, type Job } from "../../system/ticker.ts";

/** How often the files are looked at. */
const RENEWAL = 10 * SECOND;

/** What a caller has time for to agree on keys. */
const HANDSHAKE = 10 * SECOND;

export class ServedCertificate {
  readonly #files: TlsFiles;
  readonly #servers = new Set<HttpsServer>();
  #pair: KeyPair;
  /** What was said last of the files, so that it is said once. */
  #said = "";

  private constructor(files: TlsFiles, pair: KeyPair) {
    this.#files = files;
    this.#pair = pair;
  }

  /** @throws StartError */
  static async of(files: TlsFiles): Promise<ServedCertificate> {
    return new ServedCertificate(files, await readKeyPair(files));
  }

  /** Milliseconds since 1970. */
  get expiresAt(): number {
    return Date.parse(this.#pair.certificate.validTo);
  }

  /** A server that gets the certificate of the day; a listening address has one each. */
  createServer(handler: RequestListener, options: ServerOptions): Server {
    const { cert, key } = this.#pair;
    const server = createServer({ ...options, cert, key, handshakeTimeout: HANDSHAKE }, handler);
    this.#servers.add(server);
    return server;
  }

  /** Looks at the files every so often. New ones hold for new connections; with broken ones the old certificate stays. */
  renewal(platform: Pick<HttpDependencies, "clock" | "publicUrl">, log: FastifyBaseLogger): Job {
    return every(RENEWAL, platform.clock, () => this.look(platform, log));
  }

  async look(
    { clock, publicUrl }: Pick<HttpDependencies, "clock" | "publicUrl">,
    log: FastifyBaseLogger,
  ): Promise<void> {
    try {
      const pair = await readKeyPair(this.#files);
      if (pair.cert !== this.#pair.cert || pair.key !== this.#pair.key) {
        this.#take(pair);
        log.info({ validTo: pair.certificate.validTo }, "the certificate was renewed");
      }
      const concerns = concernsAbout(pair, clock.now(), publicUrl).join("; ");
      this.#say(concerns, () => log.warn(concerns));
    } catch (cause) {
      if (!(cause instanceof StartError)) throw cause;
      this.#say(cause.message, () => log.error(`the certificate stays as it was, since ${cause.message}`));
    }
  }

  #take(pair: KeyPair): void {
    this.#pair = pair;
    for (const server of this.#servers) server.setSecureContext({ cert: pair.cert, key: pair.key });
  }

  #say(what: string, log: () => void): void {
    if (what && what !== this.#said) log();
    this.#said = what;
  }
}
