/**
 * Notices between nodes, by LISTEN and NOTIFY over a separate connection.
 *
 * While that connection is down, no notices arrive. Listeners are then notified at intervals, and again after it
 * reconnects, that any possession check may have changed.
 */
import pg from "pg";
import { SECOND } from "../system/clock.ts";
import type { Listener, Notices } from "./notices.ts";

const POSSESSIONS = "proofline_possessions";
const OTHERS = "proofline_nodes";
/** Interval between attempts to connect; each one also makes listeners read the store. */
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
  readonly #hearing = new Set<(text: string) => void>();
  #connection: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(url: string) {
    this.#url = url;
  }

  publish(possessionId: string): void {
    this.#tell(possessionId);
    // If it is lost, the other nodes read the store themselves.
    this.#notify(POSSESSIONS, possessionId);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tellOthers(text: string): void {
    this.#notify(OTHERS, text);
  }

  hearOthers(listener: (text: string) => void): void {
    this.#hearing.add(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#connection?.end();
  }

  async connect(): Promise<void> {
    const connection = new pg.Client({
      connectionString: this.#url,
      application_name: "proofline notices",
      keepAlive: true,
    });
    connection.on("error", () => this.#lose(connection));
    connection.on("end", () => this.#lose(connection));
    await connection.connect();
    const { rows } = await connection.query<{ own: number }>("SELECT pg_backend_pid() AS own");
    connection.on("notification", ({ channel, payload = "", processId }) => {
      if (channel === POSSESSIONS) this.#tell(payload);
      // A listener also receives its own notices.
      else if (processId !== rows[0]?.own) for (const listener of this.#hearing) listener(payload);
    });
    await connection.query(`LISTEN ${POSSESSIONS}; LISTEN ${OTHERS}`);
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

  /** Lost while the connection is down. */
  #notify(channel: string, text: string): void {
    this.#connection?.query("SELECT pg_notify($1, $2)", [channel, text]).catch(() => {});
  }

  #tell(possessionId: string | undefined): void {
    for (const listener of this.#listeners) listener(possessionId);
  }
}
