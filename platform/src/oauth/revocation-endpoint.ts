/** Handles `POST /revoke`: revokes an access token (RFC 7009). */
import type { FastifyRequest } from "fastify";
import type { ClientAuthentication } from "./client-authentication.ts";
import { oauthError } from "./oauth-error.ts";
import { readParameters } from "./request-parameters.ts";
import type { Revocations } from "./revoked-tokens.ts";
import { activeClaims, requiredToken, type TokenChecks } from "./token-parameter.ts";

export const REVOCATION_PATH = "/revoke";

export interface RevocationCall extends TokenChecks {
  readonly request: FastifyRequest;
  readonly authentication: ClientAuthentication;
  readonly revocations: Revocations;
}

/** Returns 200 without a body, even for an invalid or expired token, as it is already unusable (§2.2). */
export async function revoke(call: RevocationCall): Promise<undefined> {
  const parameters = readParameters(call.request);
  const client = await call.authentication.authenticate(call.request, parameters);
  const claims = await activeClaims(call, requiredToken(parameters));
  if (!claims) return;
  if (claims.client_id !== client.clientId) {
    throw oauthError("invalid_grant", "field 'token' was issued to another client");
  }
  await call.revocations.revoke(claims);
}
