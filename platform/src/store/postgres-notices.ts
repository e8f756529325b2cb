/**
 * Notices between nodes, by the database's own LISTEN and NOTIFY over a connection of their own. While that connection is
 * down nothing is heard, so listeners are told now and then, and once it is back, that anything may have changed.
 */
import pg from "pg";
import { SECOND } from "../clock.ts";
import type { Listener, Notices } from "../status/notices.ts";

const CHANNEL = "prove_possessions";
/** Between two tries to connect, each of which also makes listeners look for themselves. */
const PAUSE = 2 * SECOND;

export interface PostgresNotices extends Notices {
  close(): Promise<void>;
}

export async function openPostgresNotices(url: string): Promise<PostgresNotices> {
  const notices = new NoticesOnPostgres(url);
  await notices.connect();
  return notices;
}

class NoticesOnPostgres implements PostgresNotices {
  readonly #url: string;
  readonly #listeners = new Set<Listener>();
  #connection: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(url: string) {
    this.#url = url;
  }

  publish(possessionId: string): void {
    this.#tell(possessionId);
    // Lost where the connection is down: the others look for themselves then.
    this.#connection?.query("SELECT pg_notify($1, $2)", [CHANNEL, possessionId]).catch(() => {});
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#connection?.end();
  }

  async connect(): Promise<void> {
    const connection = new pg.Client({
      connectionString: this.#url,
      application_name: "prove-platform notices",
      keepAlive: true,
    });
    connection.on("notification", ({ payload }) => this.#tell(payload));
    connection.on("error", () => this.#lose(connection));
    connection.on("end", () => this.#lose(connection));
    await connection.connect();
    await connection.query(`LISTEN ${CHANNEL}`);
    this.#connection = connection;
    this.#tell(undefined);
  }

  #lose(connection: pg.Client): void {
    if (this.#connection === connection) this.#connection = undefined;
    if (this.#isClosed || this.#retry) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.connect().catch(() => {
        this.#tell(undefined);
        this.#lose(connection);
      });
    }, PAUSE).unref();
  }

  #tell(possessionId: string | undefined): void {
    for (const listener of this.#listeners) listener(possessionId);
  }
}
