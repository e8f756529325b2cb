import type { APICall } from "../types/index.ts";

/**
 * Records the last attempt of one call. Results and errors expose it as `httpMeta`. Its request is the one that was
 * sent, after hooks, without `authorization`.
 */
export class Trace {
  /** Set when a response has been received. */
  declare response: Response;
  #sent?: Request;
  #sentBody!: string | null;
  #received = "";

  /** @param body exposed only if it is a string: forms contain credentials */
  sending(request: Request, body: unknown): void {
    this.#sent = request;
    this.#sentBody = typeof body === "string" ? body : null;
    delete (this as Partial<Trace>).response;
  }

  /** Response body. A getter, like `request`, so that logging a result does not log it. */
  get body(): string {
    return this.#received;
  }

  set body(text: string) {
    this.#received = text;
  }

  get status(): APICall["status"] {
    return this.response ? "complete" : this.#sent ? "request-error" : "invalid";
  }

  /** Created on each access, so that its body can be read every time. */
  get request(): Request {
    if (!this.#sent) return undefined as never; // only `$inspect` can read it this early; its type allows undefined
    const { url, method, headers } = this.#sent;
    const shown = new Request(url, { method, headers, body: this.#sentBody });
    shown.headers.delete("authorization");
    return shown;
  }
}
