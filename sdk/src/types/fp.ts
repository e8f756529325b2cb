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
