/** Handles `POST /introspect`: returns the state and the claims of an access token (RFC 7662). */
import type { FastifyRequest } from "fastify";
import type { AccessTokenClaims } from "./access-token.ts";
import type { ClientAuthentication } from "./client-authentication.ts";
import { readParameters } from "./request-parameters.ts";
import { revocationKey, type Revocations } from "./revoked-tokens.ts";
import { activeClaims, requiredToken, type TokenChecks } from "./token-parameter.ts";

export const INTROSPECTION_PATH = "/introspect";

export interface IntrospectionCall extends TokenChecks {
  readonly request: FastifyRequest;
  readonly authentication: ClientAuthentication;
  readonly revocations: Revocations;
}

type Introspection =
  | { readonly active: false }
  | ({ readonly active: true; readonly token_type: "Bearer" } & AccessTokenClaims);

/** Response for an inactive token or one of another client; it reveals nothing else (§2.2). */
const INACTIVE = { active: false } as const;

export async function introspect(call: IntrospectionCall): Promise<Introspection> {
  const parameters = readParameters(call.request);
  const client = await call.authentication.authenticate(call.request, parameters);
  const claims = await activeClaims(call, requiredToken(parameters));
  if (!claims || claims.client_id !== client.clientId) return INACTIVE;
  // The store also has revocations by other nodes that this node has not loaded yet.
  if (await call.revocations.stored(revocationKey(claims.jti))) return INACTIVE;
  return { active: true, token_type: "Bearer", ...claims };
}
