/** What a call sent and got, as far as it came. Requests are shown without their `authorization`. */
export type APICall =
  | { status: "complete"; request: Request; response: Response }
  | { status: "request-error"; request: Request; response?: undefined }
  | { status: "invalid"; request?: undefined; response?: undefined };

/** The promise of a standalone function. It is fulfilled with a `Result` in any case; it is not rejected. */
export class APIPromise<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = "APIPromise";
  readonly #settled: Promise<readonly [T, APICall]>;

  constructor(settled: Promise<readonly [T, APICall]>) {
    this.#settled = settled;
  }

  // The plain promise is made on demand: one made beforehand would be a second promise that nobody observes.
  // oxlint-disable-next-line unicorn/no-thenable -- it is a promise
  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#settled.then(([value]) => value).then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then(undefined, undefined).finally(onFinally);
  }

  /** The result together with what went over the wire. */
  $inspect(): Promise<readonly [T, APICall]> {
    return this.#settled;
  }
}
