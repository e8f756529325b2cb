/** What sending messages, webhooks and callbacks needs of the platform. */
import type { StoreDependencies } from "../store/dependencies.ts";

export interface DeliveryDependencies extends StoreDependencies {
  /** A platform that only this machine reaches may also post to this machine. */
  readonly publicUrl: string;
}
