/** All kinds of jobs, with what they need beside the platform. */
import { callbackDelivery } from "../callbacks/delivery.ts";
import { messageDelivery } from "../messaging/delivery.ts";
import type { Sender } from "../messaging/senders/sender.ts";
import type { SigningKeys } from "../oauth/signing-keys.ts";
import { webhookDelivery } from "../webhooks/delivery.ts";
import type { JobKind } from "./job.ts";

export interface Means {
  readonly sender: Sender;
  readonly keys: SigningKeys;
  /** Whether tenants may have the platform post to addresses of private networks. */
  readonly allowPrivateTargets: boolean;
}

export const jobKinds = (means: Means): readonly JobKind[] => [
  messageDelivery(means),
  callbackDelivery(means),
  webhookDelivery(means),
];
