/** The parameter `token` of introspection and revocation. `token_type_hint` is of no use: there is one type. */
import type { AccessTokenClaims } from "./access-token.ts";
import { type AccessTokenVerifier, InvalidToken } from "./access-token-verifier.ts";
import type { Parameters } from "./form.ts";
import { oauthRefusal } from "./oauth-refusal.ts";

export interface TokenChecks {
  readonly tokens: AccessTokenVerifier;
  readonly publicUrl: string;
}

export function requiredToken(parameters: Parameters): string {
  const token = parameters.get("token");
  if (token === undefined) throw oauthRefusal("invalid_request", "field 'token' is missing");
  return token;
}

/** What an access token of ours says; undefined if it is none, has expired or was revoked. */
export async function aliveClaims(
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
