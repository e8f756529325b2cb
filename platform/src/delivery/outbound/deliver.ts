/** Posts a webhook or callback to a client's URL, with a signed token. */
import type { DeliveryDependencies } from "../dependencies.ts";
import type { Attempt, AttemptResult } from "../queue/job.ts";
import { post, PostError } from "./post.ts";
import { clientReach } from "./target.ts";

export interface Delivery {
  readonly url: string;
  readonly body: string;
  readonly token: string;
  readonly allowPrivateTargets: boolean;
}

/** Succeeds on 2xx. All other results may be retried, because receivers recover. */
export async function deliver(
  platform: DeliveryDependencies,
  { id, signal }: Attempt,
  { url, body, token, allowPrivateTargets }: Delivery,
): Promise<AttemptResult> {
  const reach = clientReach({ publicUrl: platform.publicUrl, allowPrivateTargets });
  const headers = {
    "content-type": "application/json",
    "x-prove-authorization": `Bearer ${token}`,
    "x-correlation-id": id,
  };
  try {
    const { status } = await post({ url, headers, body, signal, reach });
    return status >= 200 && status < 300 ? {} : { failure: `the receiver returned ${status}` };
  } catch (cause) {
    if (cause instanceof PostError) return { failure: cause.message };
    throw cause;
  }
}
