/** What finding and checking people needs of the platform. */
import type { DeliveryDependencies } from "../delivery/dependencies.ts";
import type { IdentitySources } from "./person.ts";

export interface PeopleDependencies extends DeliveryDependencies {
  readonly identities: IdentitySources;
}
