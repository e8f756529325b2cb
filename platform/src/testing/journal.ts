/** Records the last requests with their status, masking everything that may be personal data or a secret. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Clock } from "../system/clock.ts";
import type { JournalEntry } from "./types.ts";

const MAX_ENTRIES = 1000;
const MASK = "***";
/** Maximum nesting, far deeper than any body of the contract. */
const MAX_DEPTH = 10;

export class Journal {
  readonly #clock: Clock;
  #entries: JournalEntry[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A copy of the entries. */
  get entries(): readonly JournalEntry[] {
    return [...this.#entries];
  }

  clear(): void {
    this.#entries = [];
  }

  /** @param isOwn whether to skip a path */
  listen(app: FastifyInstance, isOwn: (path: string) => boolean): void {
    app.addHook("onResponse", (request, { statusCode }, done) => {
      const [path = ""] = request.url.split("?");
      if (!isOwn(path)) this.#add(request, path, statusCode);
      done();
    });
  }

  #add(request: FastifyRequest, path: string, status: number): void {
    const { operation } = request.routeOptions.config;
    const body = masked(request.body, operation?.request?.model as Schema);
    this.#entries.push({
      at: new Date(this.#clock.now()),
      method: request.method,
      path: operation?.path ?? request.routeOptions.url ?? path.split("/").map(withoutData).join("/"),
      ...(operation && { operation: operation.slug }),
      status,
      requestId: request.id,
      ...(body !== undefined && { body }),
    });
    if (this.#entries.length > MAX_ENTRIES) this.#entries.shift();
  }
}

/** Masks a value unless the contract enumerates it, so that it is not personal data. @param depth remaining levels */
function masked(value: unknown, schema: Readonly<Record<string, unknown>> = {}, depth = MAX_DEPTH): unknown {
  if (value === null || value === undefined || Buffer.isBuffer(value)) return undefined;
  if (typeof value === "object") return depth === 0 ? MASK : maskedParts(value, schema, depth - 1);
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return schema["type"] === "number" || schema["type"] === "integer" ? value : MASK;
  const { enum: listed, const: constant } = schema;
  return (Array.isArray(listed) && listed.includes(value)) || constant === value ? value : MASK;
}

function maskedParts(value: object, schema: Readonly<Record<string, unknown>>, depth: number): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, schema["items"] as Schema, depth));
  const known = (schema["properties"] ?? {}) as Readonly<Record<string, Schema>>;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isKnown = Object.hasOwn(known, name);
      return [isKnown ? name : withoutData(name), masked(member, isKnown ? known[name] : undefined, depth)];
    }),
  );
}

type Schema = Readonly<Record<string, unknown>> | undefined;

/** Keeps misspelled names, to find them; masks everything that may be a phone number, a person's name or a token. */
const withoutData = (word: string): string =>
  /^[A-Za-z][\w-]{0,39}$/.test(word) && !/\d{3}/.test(word) ? word : word && MASK;
