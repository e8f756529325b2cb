/** The last requests and what was answered, with everything masked that could be somebody's data or a secret. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Clock } from "../clock.ts";
import type { JournalEntry } from "./types.ts";

const MOST = 1000;
const MASK = "***";

export class Journal {
  readonly #clock: Clock;
  #entries: JournalEntry[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }

  /** @param isOwn paths that are not written down */
  listen(app: FastifyInstance, isOwn: (path: string) => boolean): void {
    app.addHook("onResponse", (request, { statusCode }, done) => {
      const [path = ""] = request.url.split("?");
      if (!isOwn(path)) this.#add(request, path, statusCode);
      done();
    });
  }

  #add(request: FastifyRequest, path: string, status: number): void {
    const { operation } = request.routeOptions.config;
    const body = masked(request.body, operation?.request?.model);
    this.#entries.push({
      at: new Date(this.#clock.now()),
      method: request.method,
      path: operation ? operation.path : path,
      ...(operation && { operation: operation.slug }),
      status,
      requestId: request.id,
      ...(body !== undefined && { body }),
    });
    if (this.#entries.length > MOST) this.#entries.shift();
  }
}

/** A text is shown where the contract lists the values that it may have, since then it is nobody's. */
function masked(value: unknown, schema: object | undefined): unknown {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((item) => masked(item, part(schema, "items")));
  if (typeof value === "object" && value !== null && !Buffer.isBuffer(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, masked(member, part(part(schema, "properties"), name))]),
    );
  }
  if (typeof value !== "string") return undefined;
  const { enum: listed, const: only } = (schema ?? {}) as { enum?: unknown[]; const?: unknown };
  return listed?.includes(value) || only === value ? value : MASK;
}

const part = (schema: object | undefined, name: string): object | undefined =>
  (schema as Record<string, object> | undefined)?.[name];
