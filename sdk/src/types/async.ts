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
