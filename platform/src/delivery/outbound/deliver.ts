/** Posts JSON to a target that a tenant named, with the token that says whose it is. */
import type { DeliveryDependencies } from "../dependencies.ts";
import type { Attempt, AttemptResult } from "../queue/job.ts";
import { post, PostError } from "./post.ts";
import { reachOfTenants } from "./target.ts";

export interface Delivery {
  readonly url: string;
  readonly body: string;
  readonly token: string;
  readonly allowPrivateTargets: boolean;
}

/** Done when the receiver answers 2xx. Anything else is worth another try, since receivers come back. */
export async function deliver(
  platform: DeliveryDependencies,
  { id, signal }: Attempt,
  { url, body, token, allowPrivateTargets }: Delivery,
): Promise<AttemptResult> {
  const reach = reachOfTenants({ publicUrl: platform.publicUrl, allowPrivateTargets });
  const headers = {
    "content-type": "application/json",
    "x-prove-authorization": `Bearer ${token}`,
    "x-correlation-id": id,
  };
  try {
    const { status } = await post({ url, headers, body, signal, reach });
    return status >= 200 && status < 300 ? {} : { failure: `the receiver answered ${status}` };
  } catch (cause) {
    if (cause instanceof PostError) return { failure: cause.message };
    throw cause;
  }
}
