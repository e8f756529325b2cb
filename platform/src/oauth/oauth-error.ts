/**
 * Creates errors of the OAuth endpoints. The body has `code` and `message` for SDKs of the API, and `error` and
 * `error_description` (RFC 6749 §5.2) for OAuth clients.
 */
import { type ErrorName, errors, type OAuthError, oauthErrors } from "@proofline/contract";
import { REALM } from "../http/bearer.ts";
import { RequestError } from "../http/request-error.ts";

/** Prevents caching of the responses, including errors. */
export const NO_STORE = { "cache-control": "no-store", pragma: "no-cache" } as const;

const MAX_DESCRIPTION_LENGTH = 200;

/** @param description may quote client input; characters that the RFC forbids are replaced */
export function oauthError(
  error: OAuthError,
  description: string = errors[oauthErrors[error]].message,
  { entry = oauthErrors[error], headers = {} }: { entry?: ErrorName; headers?: Record<string, string> } = {},
): RequestError {
  const text = describable(description);
  return new RequestError(entry, text, {
    headers: { ...NO_STORE, ...headers },
    members: { error, error_description: text },
  });
}

/** The same for an unknown client and a wrong secret, so that attackers cannot find out which clients exist. */
export const invalidClient = (): RequestError =>
  oauthError("invalid_client", errors.unauthorized.message, {
    headers: { "www-authenticate": `Basic realm="${REALM}", charset="UTF-8"` },
  });

/**
 * Replaces characters outside %x20-21 / %x23-5B / %x5D-7E: double quotes, backslashes, control and non-ASCII
 * characters.
 */
export function describable(text: string): string {
  return text
    .slice(0, MAX_DESCRIPTION_LENGTH)
    .replaceAll('"', "'")
    .replace(/[^\x20-\x21\x23-\x5B\x5D-\x7E]/g, "?");
}
