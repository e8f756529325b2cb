/** Parses bearer tokens (RFC 6750 §2.1) and builds the challenge in the `WWW-Authenticate` header (§3). */

export const REALM = "proofline";

const SCHEME = /^bearer(?: |$)/i;
const CREDENTIALS = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** Returns true if the header has the Bearer scheme, whether or not the token is well-formed. */
export const isBearer = (authorization: string | undefined): authorization is string =>
  authorization !== undefined && SCHEME.test(authorization);

/** Returns the token, or undefined if it is missing or malformed. */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  CREDENTIALS.exec(authorization ?? "")?.[1];

export interface BearerChallenge {
  /** Omitted if the request has no token (§3.1). */
  readonly error?: "invalid_token" | "invalid_request";
  readonly description?: string;
  /** RFC 9728 §5.1. */
  readonly resourceMetadata?: string;
}

/** Returns the `WWW-Authenticate` header. */
export function bearerChallenge({ error, description, resourceMetadata }: BearerChallenge): Record<string, string> {
  const parameters = [
    `realm="${REALM}"`,
    ...(error ? [`error="${error}"`] : []),
    ...(description ? [`error_description="${description}"`] : []),
    ...(resourceMetadata ? [`resource_metadata="${resourceMetadata}"`] : []),
  ];
  return { "www-authenticate": `Bearer ${parameters.join(", ")}` };
}
