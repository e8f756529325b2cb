import type { APICall } from "../types/index.ts";

/**
 * What one call has sent and received so far; a repeated attempt replaces the one before. Results and errors carry it
 * as `httpMeta`. The request in it is what went out, hooks included, but without its `authorization`.
 */
export class Trace {
  /** There once an answer has come. */
  declare response: Response;
  #sent?: Request;
  #sentBody!: string | null;
  #received = "";

  /** @param body shown if it is text: forms have credentials in them */
  sending(request: Request, body: unknown): void {
    this.#sent = request;
    this.#sentBody = typeof body === "string" ? body : null;
    delete (this as Partial<Trace>).response;
  }

  /** Text of the answer's body. A getter, as `request` is, so that whoever logs a result does not log what is in it. */
  get body(): string {
    return this.#received;
  }

  set body(text: string) {
    this.#received = text;
  }

  get status(): APICall["status"] {
    return this.response ? "complete" : this.#sent ? "request-error" : "invalid";
  }

  /** Made when somebody looks, so that its body can be read each time. */
  get request(): Request {
    if (!this.#sent) return undefined as never; // nobody but `$inspect` can look so early, and its type says so
    const { url, method, headers } = this.#sent;
    const shown = new Request(url, { method, headers, body: this.#sentBody });
    shown.headers.delete("authorization");
    return shown;
  }
}
