import type { APICall } from "../types/async.ts";

/**
 * What one call has sent and received so far; a repeated attempt replaces the one before. Results and errors carry it
 * as `httpMeta`. The request in it is what went out, hooks included, but without its `authorization`.
 */
export class Trace {
  declare response: Response;
  /** Text of the answer's body. */
  body = "";
  #sent?: Request;
  #sentBody?: string | undefined;
  #shown?: Request;

  /** @param body what of the body may be shown */
  record(sent: Request, body: string | undefined): void {
    this.#sent = sent;
    this.#sentBody = body;
  }

  get status(): APICall["status"] {
    return this.response ? "complete" : this.#sent ? "request-error" : "invalid";
  }

  /** Made only when somebody looks. */
  get request(): Request {
    const { url, method, headers } = this.#sent ?? ({} as Request);
    if (url && !this.#shown) {
      this.#shown = new Request(url, { method, headers, body: this.#sentBody ?? null });
      this.#shown.headers.delete("authorization");
    }
    return this.#shown as Request;
  }
}
