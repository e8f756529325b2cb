/** All kinds of jobs. */
import { callbackDelivery } from "../callbacks/delivery.ts";
import { messageDelivery } from "../messaging/delivery.ts";
import { webhookDelivery } from "../webhooks/delivery.ts";
import type { JobKind } from "./job.ts";
import type { Means } from "./means.ts";

export const jobKinds = (means: Means): readonly JobKind[] => [
  messageDelivery(means),
  callbackDelivery(means),
  webhookDelivery(means),
];
