/**
 * A token request that is refused. The body satisfies both readers: `code` and `message` for the API's clients,
 * `error` and `error_description` (RFC 6749 §5.2) for everybody else's.
 */
import { type ErrorName, errors, type OAuthError, oauthErrors } from "@proofline/contract";
import { REALM } from "../http/bearer.ts";
import { Refusal } from "../http/refusal.ts";

/** No cache may keep an answer of the token endpoint, a refusal included. */
export const NOT_STORED = { "cache-control": "no-store", pragma: "no-cache" } as const;

const LONGEST_DESCRIPTION = 200;

/** @param description may quote what the caller sent; what the RFC does not allow in it is taken out */
export function oauthRefusal(
  error: OAuthError,
  description: string = errors[oauthErrors[error]].message,
  { entry = oauthErrors[error], headers = {} }: { entry?: ErrorName; headers?: Record<string, string> } = {},
): Refusal {
  const text = describable(description);
  return new Refusal(entry, text, {
    headers: { ...NOT_STORED, ...headers },
    members: { error, error_description: text },
  });
}

/** The same answer whatever was wrong about the credentials, so that nobody learns which clients there are. */
export const invalidClient = (): Refusal =>
  oauthRefusal("invalid_client", errors.unauthorized.message, {
    headers: { "www-authenticate": `Basic realm="${REALM}", charset="UTF-8"` },
  });

/** `error_description` is limited to %x20-21 / %x23-5B / %x5D-7E: no quote, backslash, control or non-ASCII. */
export function describable(text: string): string {
  return text
    .slice(0, LONGEST_DESCRIPTION)
    .replaceAll('"', "'")
    .replace(/[^\x20-\x21\x23-\x5B\x5D-\x7E]/g, "?");
}
