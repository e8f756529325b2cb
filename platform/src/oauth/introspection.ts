/** `POST /introspect`: is this access token alive, and what does it say? RFC 7662. */
import type { FastifyRequest } from "fastify";
import type { AccessTokenClaims } from "./access-token.ts";
import type { ClientAuthentication } from "./client-authentication.ts";
import { readParameters } from "./request-parameters.ts";
import { revocationKey, type Revocations } from "./revoked-tokens.ts";
import { aliveClaims, requiredToken, type TokenChecks } from "./token-parameter.ts";

export const INTROSPECTION_PATH = "/introspect";

export interface IntrospectionCall extends TokenChecks {
  readonly request: FastifyRequest;
  readonly authentication: ClientAuthentication;
  readonly revocations: Revocations;
}

type Introspection =
  | { readonly active: false }
  | ({ readonly active: true; readonly token_type: "Bearer" } & AccessTokenClaims);

/** All that anybody learns of a token that is not alive, or not theirs (§2.2). */
const inactive = { active: false } as const;

export async function introspect(call: IntrospectionCall): Promise<Introspection> {
  const parameters = readParameters(call.request);
  const client = await call.authentication.authenticate(call.request, parameters);
  const claims = await aliveClaims(call, requiredToken(parameters));
  if (!claims || claims.client_id !== client.clientId) return inactive;
  // Also what another node revoked just now.
  if (await call.revocations.stored(revocationKey(claims.jti))) return inactive;
  return { active: true, token_type: "Bearer", ...claims };
}
