/** Describes the request that a middleware handles. */
export type MiddlewareContext = {
  /** `token`: the SDK's own access token request, with the credentials in the body. */
  readonly kind: "operation" | "token";
  /** Operation ID: `V3StartRequest`. */
  readonly operation: string;
  /** 0 for the first attempt, 1 for the first retry. */
  readonly attempt: number;
};

/**
 * Wraps one attempt. Call `next` to send the request, or return a response without calling it. To call `next` more than
 * once, pass `request.clone()` in all calls but the last. Do not read the response body, unless you return a new
 * `Response`.
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
