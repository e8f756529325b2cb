import type * as components from "../models/components/index.ts";
import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";
import { environmentVariable } from "../internal/environment.ts";

export type SecuritySource = components.Security | (() => Promise<components.Security>);

export type Credentials = {
  readonly clientID: string;
  readonly clientSecret: string;
  readonly tokenURL?: string | undefined;
};

/**
 * The credentials, complete; `undefined` when there are none at all. Those of the environment count when none are given.
 *
 * @throws SDKValidationError when they are half given or misspelt
 */
export function credentialsOf(security: components.Security = {}): Credentials | undefined {
  const { tokenURL, clientID, clientSecret, ...misspelt } = security;
  const wrong = Object.keys(misspelt)[0];
  if (wrong) throw new SDKValidationError(`security.${wrong} is unknown; known are clientID, clientSecret, tokenURL`);
  if (clientID || clientSecret) return bothOf(clientID, clientSecret, tokenURL);
  return bothOf(environmentVariable("PROVE_CLIENT_ID"), environmentVariable("PROVE_CLIENT_SECRET"), tokenURL);
}

function bothOf(clientID?: string, clientSecret?: string, tokenURL?: string): Credentials | undefined {
  if (clientID && clientSecret) return { clientID, clientSecret, tokenURL };
  if (!clientID && !clientSecret) return undefined;
  throw new SDKValidationError(`security.${clientID ? "clientSecret" : "clientID"} is missing; give both or neither`);
}
