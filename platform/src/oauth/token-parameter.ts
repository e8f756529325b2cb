/** Reads and verifies the `token` parameter. `token_type_hint` is ignored, as there is only one token type. */
import type { AccessTokenClaims } from "./access-token.ts";
import { type AccessTokenVerifier, InvalidToken } from "./access-token-verifier.ts";
import type { Parameters } from "./form.ts";
import { oauthError } from "./oauth-error.ts";

export interface TokenChecks {
  readonly tokens: AccessTokenVerifier;
  readonly publicUrl: string;
}

export function requiredToken(parameters: Parameters): string {
  const token = parameters.get("token");
  if (token === undefined) throw oauthError("invalid_request", "field 'token' is missing");
  return token;
}

/** Returns the claims of an access token; undefined if it is invalid, expired or revoked. */
export async function activeClaims(
  { tokens, publicUrl }: TokenChecks,
  token: string,
): Promise<AccessTokenClaims | undefined> {
  try {
    return await tokens.verify(token, publicUrl);
  } catch (cause) {
    if (cause instanceof InvalidToken) return undefined;
    throw cause;
  }
}
