/** What jobs need beside the platform. */
import type { Sender } from "../messaging/senders/sender.ts";
import type { SigningKeys } from "../oauth/signing-keys.ts";

export interface Means {
  readonly sender: Sender;
  readonly keys: SigningKeys;
  /** Whether tenants may have the platform post to addresses of private networks. */
  readonly allowPrivateTargets: boolean;
}
