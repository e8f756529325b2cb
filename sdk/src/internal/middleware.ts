/** What a middleware may want to know of the request in its hands. */
export type MiddlewareContext = {
  /** `token`: the SDK fetches an access token for itself, with the credentials in the body. */
  readonly kind: "operation" | "token";
  /** Operation id: `V3StartRequest`. */
  readonly operation: string;
  /** 0 for the first attempt of a request, 1 for its first repeat. */
  readonly attempt: number;
};

/**
 * Wraps one attempt. Call `next` to go on, or not at all; to go on more than once, give it a `request.clone()` each time but the last; leave the body of the answer unread, or
 * return a new `Response`.
 *
 * @example
 * ```ts
 * import { type Middleware, Proveapi } from "@prove-identity/prove-api";
 *
 * const timing: Middleware = async (request, next, context) => {
 *   const begin = performance.now();
 *   const response = await next(request);
 *   console.log(context.operation, response.status, performance.now() - begin);
 *   return response;
 * };
 * export const prove = new Proveapi({ middleware: [timing] });
 * ```
 */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
  context: MiddlewareContext,
) => Promise<Response>;
