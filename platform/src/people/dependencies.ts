/** What finding and checking people needs of the platform. */
import type { DeliveryDependencies } from "../delivery/dependencies.ts";
import type { IdentitySources } from "../identity/person.ts";

export interface PeopleDependencies extends DeliveryDependencies {
  readonly identities: IdentitySources;
}
