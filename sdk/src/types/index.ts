/** Either a value or an error; nothing is thrown. */
export type Result<T, E = unknown> = { ok: true; value: T; error?: never } | { ok: false; value?: never; error: E };

export const OK = <V>(value: V): Result<V, never> => ({ ok: true, value });
export const ERR = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** The value. @throws the error, if it is one */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw result.error;
}

/** The value of a result to come. */
export const unwrapAsync = async <T>(result: PromiseLike<Result<T>>): Promise<T> => unwrap(await result);

/** What a call sent and got, as far as it came. Requests are shown without their `authorization`. */
export type APICall =
  | { status: "complete"; request: Request; response: Response }
  | { status: "request-error"; request: Request; response?: undefined }
  | { status: "invalid"; request?: undefined; response?: undefined };

/** The promise of a standalone function. It is fulfilled with a `Result` in any case; it is not rejected. */
export class APIPromise<T> extends Promise<T> {
  readonly #call: APICall | undefined;

  /** @param call left out for the promises that `then` derives from this one */
  constructor(executor: ConstructorParameters<typeof Promise<T>>[0], call?: APICall) {
    super(executor);
    this.#call = call;
  }

  /** The result together with what went over the wire. */
  async $inspect(): Promise<readonly [T, APICall]> {
    return [await this, this.#call ?? { status: "invalid" }];
  }
}

/** Gets the next page; `null` after the last. */
export type Paginator<V> = () => Promise<V & { next: Paginator<V> }> | null;
export type PageIterator<V> = V & { next: Paginator<V>; [Symbol.asyncIterator]: () => AsyncIterableIterator<V> };

/** Iterates over `page` and those that follow, until there is none or `halt` says so of one. */
export function createPageIterator<V>(
  page: V & { next: Paginator<V> },
  halt: (page: V) => boolean,
): { [Symbol.asyncIterator]: () => AsyncIterableIterator<V> } {
  return {
    async *[Symbol.asyncIterator]() {
      for (let current: (V & { next: Paginator<V> }) | null = page; current; current = await current.next()) {
        yield current;
        if (halt(current)) return;
      }
    },
  };
}

declare const unrecognized: unique symbol;

/** A value that this version of the SDK does not know. */
export type Unrecognized<T> = T & { [unrecognized]: true };
export type ClosedEnum<T> = T[keyof T];
export type OpenEnum<T> = T[keyof T] | Unrecognized<T[keyof T] extends number ? number : string>;

/** Marks a value as unknown to this version. */
export const catchUnrecognizedEnum = <T>(value: T): Unrecognized<T> => value as Unrecognized<T>;

/** A date without time, `YYYY-MM-DD`. */
export class RFCDate {
  readonly #text: string;

  /** @throws RangeError when `date` is no date of that form */
  constructor(date: Date | string) {
    const text = typeof date === "string" ? date : date.toISOString().slice(0, 10);
    const parsed = new Date(`${text}T00:00:00Z`);
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) {
      throw new RangeError(`'${text}' is no date of the form YYYY-MM-DD`);
    }
    this.#text = text;
  }

  static today(): RFCDate {
    return new RFCDate(new Date());
  }

  toJSON(): string {
    return this.#text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Whether `value` is a `Blob`, or behaves like one. */
export const isBlobLike = (value: unknown): value is Blob =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<Blob>).stream === "function" &&
  /^(Blob|File)$/.test(Object.prototype.toString.call(value).slice(8, -1));
