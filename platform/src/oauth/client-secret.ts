/** Creates secrets of OAuth clients: random, shown once, stored as a keyed hash. */
import { randomBytes } from "node:crypto";
import type { OAuthDependencies } from "./dependencies.ts";
import { newId } from "../store/id.ts";
import type { ClientSecretRow } from "../store/rows/clients.ts";

const SECRET_BYTES = 32;

export const newClientSecret = (): string => randomBytes(SECRET_BYTES).toString("base64url");

/** Returns the row of a secret that does not expire. */
export const clientSecretRow = (
  { clock, masterKey }: Pick<OAuthDependencies, "clock" | "masterKey">,
  clientId: string,
  secret: string,
): ClientSecretRow => ({
  id: newId(clock),
  clientId,
  hash: masterKey.hash("client-secret", secret),
  createdAt: clock.now(),
  expiresAt: null,
});
