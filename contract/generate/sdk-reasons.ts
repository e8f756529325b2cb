/** Derives the SDK's error reasons from the error code, or from the status if the code has no reason. */
import { type ApiError, errors } from "../src/errors.ts";

const byStatus: Readonly<Record<number, string>> = {
  400: "malformedRequest",
  401: "unauthorized",
  403: "forbidden",
  404: "notFound",
  429: "tooManyRequests",
  500: "internal",
};

/** Errors that share a code share the reason of the first. */
function byCode(): Record<number, string> {
  const reasons: Record<number, string> = {};
  const seen = new Set<number>();
  for (const [name, { code, status }] of Object.entries<ApiError>(errors)) {
    if (code === undefined || seen.has(code)) continue;
    seen.add(code);
    if (byStatus[status] !== name) reasons[code] = name;
  }
  return reasons;
}

export const reasons: Readonly<Record<number, string>> = { ...byStatus, ...byCode() };

export const reasonOf = ({ code, status }: ApiError): string =>
  (code === undefined ? undefined : reasons[code]) ?? reasons[status] ?? "unexpected";
