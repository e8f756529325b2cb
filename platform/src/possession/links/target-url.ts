/** Validates and builds the URL to which the phone's browser is redirected after the Instant Link. */
import { RequestError } from "../../http/request-error.ts";

/** Query parameters that the browser SDK reads. */
const ID = "authId";
const COMPLETED = "asc";

/** @param field name of the URL's field in the request */
export function requireTargetUrl(text: string, field: string): void {
  const url = URL.parse(text);
  if (url && ["https:", "http:"].includes(url.protocol) && !url.username && !url.password) return;
  throw new RequestError("malformedRequest", `field '${field}' must be an absolute http or https URL`);
}

/** Appends the result to the target URL. The URL's own parameters are preserved. */
export function targetUrl(finalTargetUrl: string, authId: string, completed: boolean): string {
  const url = new URL(finalTargetUrl);
  for (const name of [ID, COMPLETED]) if (url.searchParams.has(name)) url.searchParams.delete(name);
  const result = new URLSearchParams({ [COMPLETED]: String(completed), [ID]: authId });
  url.search += `${url.search ? "&" : "?"}${result.toString()}`;
  return url.href;
}

/** @param requiredBy field and value that require a target URL; `false` if it is optional */
export function requireFinalTarget(finalTargetUrl: string | undefined, requiredBy: string | false): void {
  if (finalTargetUrl) requireTargetUrl(finalTargetUrl, "finalTargetUrl");
  else if (requiredBy) {
    throw new RequestError("malformedRequest", `field 'finalTargetUrl' is missing; ${requiredBy} requires it`);
  }
}
