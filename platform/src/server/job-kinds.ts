/** Lists the kinds of jobs that the queue runs. */
import { callbackDelivery } from "../operations/auth/callback-delivery.ts";
import { messageDelivery } from "../delivery/messaging/delivery.ts";
import type { Sender } from "../delivery/messaging/senders/sender.ts";
import type { SigningKeys } from "../oauth/signing-keys.ts";
import type { Platform } from "../operations/platform.ts";
import type { JobKind } from "../delivery/queue/job.ts";
import { webhookDelivery } from "../delivery/webhooks/delivery.ts";

export interface JobDependencies {
  readonly sender: Sender;
  readonly keys: SigningKeys;
  /** Whether webhooks and callbacks may be sent to private network addresses. */
  readonly allowPrivateTargets: boolean;
}

export const jobKinds = (platform: Platform, dependencies: JobDependencies): readonly JobKind[] => [
  messageDelivery(platform, dependencies),
  callbackDelivery(platform, dependencies),
  webhookDelivery(platform, dependencies),
];
