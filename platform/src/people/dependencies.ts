/** Dependencies of the people layer. */
import type { DeliveryDependencies } from "../delivery/dependencies.ts";
import type { IdentitySources } from "./person.ts";

export interface PeopleDependencies extends DeliveryDependencies {
  readonly identities: IdentitySources;
}
