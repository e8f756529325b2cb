/** A value or an error, instead of throwing. */
export type Result<T, E = unknown> = { ok: true; value: T; error?: never } | { ok: false; value?: never; error: E };

export const OK = <V>(value: V): Result<V, never> => ({ ok: true, value });
export const ERR = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** Returns the value. @throws the error */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw result.error;
}

/** Resolves to the value. @throws the error */
export const unwrapAsync = async <T>(result: PromiseLike<Result<T>>): Promise<T> => unwrap(await result);

/** Last request (without `authorization`) and response of a call; `invalid` if nothing was sent. */
export type APICall =
  | { status: "complete"; request: Request; response: Response }
  | { status: "request-error"; request: Request; response?: undefined }
  | { status: "invalid"; request?: undefined; response?: undefined };

/** Promise of a standalone function. Always resolves to a `Result`; never rejects. */
export class APIPromise<T> extends Promise<T> {
  readonly #call: APICall | undefined;

  /** @param call omitted for promises that `then` derives from this one */
  constructor(executor: ConstructorParameters<typeof Promise<T>>[0], call?: APICall) {
    super(executor);
    this.#call = call;
  }

  /** Resolves to the result and its HTTP request and response. */
  async $inspect(): Promise<readonly [T, APICall]> {
    return [await this, this.#call ?? { status: "invalid" }];
  }
}

/** Requests the next page; `null` after the last. */
export type Paginator<V> = () => Promise<V & { next: Paginator<V> }> | null;
export type PageIterator<V> = V & { next: Paginator<V>; [Symbol.asyncIterator]: () => AsyncIterableIterator<V> };

/** Iterates over `page` and the following pages, up to the last or the first for which `halt` returns true. */
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

/** A value unknown to this version of the SDK. */
export type Unrecognized<T> = T & { [unrecognized]: true };
export type ClosedEnum<T> = T[keyof T];
export type OpenEnum<T> = T[keyof T] | Unrecognized<T[keyof T] extends number ? number : string>;

/** Marks a value as unknown to this version. */
export const catchUnrecognizedEnum = <T>(value: T): Unrecognized<T> => value as Unrecognized<T>;

/** A date without time: `YYYY-MM-DD`. */
export class RFCDate {
  readonly #text: string;

  /** @throws RangeError if `date` is not a valid date */
  constructor(date: Date | string) {
    const text = typeof date === "string" ? date : date.toISOString().slice(0, 10);
    const parsed = new Date(`${text}T00:00:00Z`);
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) {
      throw new RangeError(`invalid date '${text}'; expected YYYY-MM-DD`);
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

/** Returns true for a `Blob` and for objects that behave like one. */
export const isBlobLike = (value: unknown): value is Blob =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<Blob>).stream === "function" &&
  /^(Blob|File)$/.test(Object.prototype.toString.call(value).slice(8, -1));
