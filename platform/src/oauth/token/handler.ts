/** Handles `POST /token`: exchanges client credentials for an access token (RFC 6749 §4.4). */
import type { ResponseOf } from "@proofline/contract";
import type { FastifyRequest } from "fastify";
import { ACCESS_TOKEN_LIFE } from "../access-token.ts";
import type { AccessTokenIssuer } from "../access-token-issuer.ts";
import type { ClientAuthentication } from "../client-authentication.ts";
import type { Parameters } from "../form.ts";
import { oauthError } from "../oauth-error.ts";
import { readParameters } from "../request-parameters.ts";

export interface TokenCall {
  readonly request: FastifyRequest;
  readonly authentication: ClientAuthentication;
  readonly issuer: AccessTokenIssuer;
  readonly publicUrl: string;
}

export async function handler(call: TokenCall): Promise<ResponseOf<"token">> {
  const parameters = readParameters(call.request);
  const client = await call.authentication.authenticate(call.request, parameters);
  requireKnownGrant(parameters);
  rejectScope(parameters);
  requireOwnResource(parameters, call.publicUrl);
  return {
    access_token: call.issuer.issue(client.clientId, call.publicUrl),
    expires_in: ACCESS_TOKEN_LIFE,
    token_type: "Bearer",
  };
}

function requireKnownGrant(parameters: Parameters): void {
  const grant = parameters.get("grant_type");
  if (grant === undefined) throw oauthError("invalid_request", "field 'grant_type' is missing");
  if (grant !== "client_credentials") {
    throw oauthError("unsupported_grant_type", "field 'grant_type' must be 'client_credentials'");
  }
}

/** Rejects any scope: a token always has all permissions of its client. */
function rejectScope(parameters: Parameters): void {
  if (parameters.has("scope")) throw oauthError("invalid_scope", "field 'scope' is not supported");
}

/** Only the API itself is a valid resource (RFC 8707 §2). */
function requireOwnResource(parameters: Parameters, publicUrl: string): void {
  const resource = parameters.get("resource");
  if (resource !== undefined && resource !== publicUrl) {
    throw oauthError("invalid_target", "field 'resource' must be the issuer");
  }
}
