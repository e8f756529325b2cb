/** Loads the webhook URL of a domain and its shared secret. */
import { randomBytes } from "node:crypto";
import type { MasterKey } from "../../store/keys/master-key.ts";
import { selectWebhook } from "../../store/tables/webhooks.ts";
import { readOne, type Store } from "../../store/store.ts";

const PREFIX = "whsec_";
const SECRET_BYTES = 32;

export interface Subscription {
  readonly url: string;
  /** `whsec_…`; the HMAC key of the signature, including the prefix. */
  readonly secret: string;
  /** The secret as stored. */
  readonly sealed: string;
  readonly createdAt: number;
  readonly changedAt: number;
}

interface Parts {
  readonly store: Store;
  readonly masterKey: MasterKey;
}

export const newWebhookSecret = (): string => `${PREFIX}${randomBytes(SECRET_BYTES).toString("base64url")}`;

export const sealWebhookSecret = (masterKey: MasterKey, domainId: string, secret: string): string =>
  masterKey.seal(Buffer.from(secret), contextOf(domainId));

/** Returns undefined if the domain has no webhook. */
export async function findSubscription(
  { store, masterKey }: Parts,
  domainId: string,
): Promise<Subscription | undefined> {
  const row = await readOne(store, selectWebhook, { domainId });
  if (!row) return undefined;
  const secret = masterKey.open(row.secret, contextOf(domainId)).toString();
  return { url: row.url, secret, sealed: row.secret, createdAt: row.createdAt, changedAt: row.changedAt };
}

const contextOf = (domainId: string) => `webhook secret of ${domainId}`;
