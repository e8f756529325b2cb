import type { APICall } from "../types/async.ts";

/**
 * What one call has sent and received so far; a repeated attempt replaces the one before. Results and errors carry it
 * as `httpMeta`. The request in it is what went out, hooks included, but without its `authorization`.
 */
export class Trace {
  /** There once an answer has come. */
  declare response: Response;
  #body = "";
  #sent?: Request;
  #sentBody?: string | undefined;

  /** @param body what of the body may be shown */
  sending(request: Request, body: string | undefined): void {
    this.#sent = request;
    this.#sentBody = body;
    delete (this as Partial<Trace>).response;
  }

  received(body: string): void {
    this.#body = body;
  }

  get status(): APICall["status"] {
    return this.response ? "complete" : this.#sent ? "request-error" : "invalid";
  }

  /** Text of the answer's body. */
  get body(): string {
    return this.#body;
  }

  /** Made when somebody looks, so that its body can be read each time. */
  get request(): Request {
    const { url = "", method, headers } = this.#sent ?? ({} as Partial<Request>);
    const shown = url && new Request(url, { method, headers, body: this.#sentBody ?? null } as RequestInit);
    if (shown) shown.headers.delete("authorization");
    return shown as Request;
  }
}
