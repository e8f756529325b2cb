import type { Security } from "../models/components/security.ts";
import { SDKValidationError } from "../models/errors/proveerror.ts";
import { environmentVariable } from "../internal/environment.ts";

export type SecuritySource = Security | (() => Promise<Security>);

export type Credentials = {
  readonly clientID: string;
  readonly clientSecret: string;
  readonly tokenURL?: string | undefined;
};

const knownNames: readonly string[] = ["clientID", "clientSecret", "tokenURL"] satisfies (keyof Credentials)[];

/**
 * Returns the credentials, or those of the environment if `security` has none; `undefined` without any.
 *
 * @throws SDKValidationError if one of the two is missing, a name is unknown or a value is not a string, such as an
 * unawaited promise
 */
export function credentialsOf(security?: Security | null): Credentials | undefined {
  let { tokenURL, clientID, clientSecret } = security ?? {};
  for (const name in security) {
    if (!knownNames.includes(name) || typeof (security[name as keyof Credentials] ?? "") !== "string")
      throw new SDKValidationError(`security.${name} is unknown or not a string; known: ${knownNames.join(", ")}`);
  }
  if (!clientID && !clientSecret) {
    clientID = environmentVariable("CLIENT_ID");
    clientSecret = environmentVariable("CLIENT_SECRET");
  }
  if (clientID && clientSecret) return { clientID, clientSecret, tokenURL };
  if (!clientID && !clientSecret) return undefined;
  throw new SDKValidationError(`security.${clientID ? "clientSecret" : "clientID"} is missing; set both or neither`);
}
