/** Bearer tokens in the Authorization header (RFC 6750 §2.1), and what is said when one is missing or wrong (§3). */

export const REALM = "proofline";

const SCHEME = /^bearer(?: |$)/i;
const CREDENTIALS = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** Whether the header speaks of a bearer token, well-formed or not. */
export const isBearer = (authorization: string | undefined): authorization is string =>
  authorization !== undefined && SCHEME.test(authorization);

/** The token; undefined where the header has none or is malformed. */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  CREDENTIALS.exec(authorization ?? "")?.[1];

export interface BearerChallenge {
  /** Left out where no token was sent: then nothing was wrong with it (§3.1). */
  readonly error?: "invalid_token" | "invalid_request";
  readonly description?: string;
  /** RFC 9728 §5.1. */
  readonly resourceMetadata?: string;
}

/** The `WWW-Authenticate` header. */
export function bearerChallenge({ error, description, resourceMetadata }: BearerChallenge): Record<string, string> {
  const parameters = [
    `realm="${REALM}"`,
    ...(error ? [`error="${error}"`] : []),
    ...(description ? [`error_description="${description}"`] : []),
    ...(resourceMetadata ? [`resource_metadata="${resourceMetadata}"`] : []),
  ];
  return { "www-authenticate": `Bearer ${parameters.join(", ")}` };
}
