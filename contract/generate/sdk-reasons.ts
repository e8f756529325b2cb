/** What callers of the SDK know the API's errors by: the error's number decides, and its status where that says nothing. */
import { type ApiError, errors } from "../src/errors.ts";

const byStatus: Readonly<Record<number, string>> = {
  400: "malformedRequest",
  401: "unauthorized",
  403: "forbidden",
  404: "notFound",
  429: "tooManyRequests",
  500: "internal",
};

/** Errors of one number are one reason, that of the first. */
function byNumber(): Record<number, string> {
  const reasons: Record<number, string> = {};
  const seen = new Set<number>();
  for (const [name, { code, status }] of Object.entries<ApiError>(errors)) {
    if (code === undefined || seen.has(code)) continue;
    seen.add(code);
    if (byStatus[status] !== name) reasons[code] = name;
  }
  return reasons;
}

export const reasons: Readonly<Record<number, string>> = { ...byStatus, ...byNumber() };

export const reasonOf = ({ code, status }: ApiError): string =>
  (code === undefined ? undefined : reasons[code]) ?? reasons[status] ?? "unexpected";
