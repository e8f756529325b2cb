/** Dependencies of sending messages, webhooks and callbacks. */
import type { StoreDependencies } from "../store/dependencies.ts";

export interface DeliveryDependencies extends StoreDependencies {
  /** If its host is loopback, webhooks and callbacks may post to loopback. */
  readonly publicUrl: string;
}
