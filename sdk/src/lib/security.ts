import type { Security } from "../models/components/security.ts";
import { SDKValidationError } from "../models/errors/proveerror.ts";
import { environmentVariable } from "../internal/environment.ts";

export type SecuritySource = Security | (() => Promise<Security>);

export type Credentials = {
  readonly clientID: string;
  readonly clientSecret: string;
  readonly tokenURL?: string | undefined;
};

const known: readonly string[] = ["clientID", "clientSecret", "tokenURL"] satisfies (keyof Credentials)[];

/**
 * The credentials, complete; `undefined` when there are none at all. Those of the environment count when none are given.
 *
 * @throws SDKValidationError when they are half given, misspelt or no text, such as a promise that nobody awaited
 */
export function credentialsOf(security?: Security | null): Credentials | undefined {
  let { tokenURL, clientID, clientSecret } = security ?? {};
  for (const name in security) {
    if (!known.includes(name) || typeof (security[name as keyof Credentials] ?? "") !== "string")
      throw new SDKValidationError(`security.${name} is unknown, or no string; known are ${known.join(", ")}`);
  }
  if (!clientID && !clientSecret) {
    clientID = environmentVariable("CLIENT_ID");
    clientSecret = environmentVariable("CLIENT_SECRET");
  }
  if (clientID && clientSecret) return { clientID, clientSecret, tokenURL };
  if (!clientID && !clientSecret) return undefined;
  throw new SDKValidationError(`security.${clientID ? "clientSecret" : "clientID"} is missing; give both or neither`);
}
