/** `POST /v3/identity/{identityId}/cross-domain`: returns the IDs of an enrolled person in linked domains. */
import { domainsLinkedFrom } from "../../people/domains/links.ts";
import { proveIdOf } from "../../people/prove-id.ts";
import { findEnrolled } from "../../people/manager/enrolled-identity.ts";
import { selectEnrolled } from "../../store/tables/identities.ts";
import { readOne } from "../../store/store.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-cross-domain-identity"> = async ({ platform, caller, parameters }) => {
  const { person } = await findEnrolled(platform, caller, parameters.identityId);
  const links = await domainsLinkedFrom(platform, caller.domainId, "identity");
  const found = await Promise.all(
    links.map(async ({ toDomain, name }) => {
      const identityId = proveIdOf(platform, toDomain, person);
      const row = await readOne(platform.store, selectEnrolled, { domainId: toDomain, proveId: identityId });
      return row ? [{ clientName: name, identityId, pcid: toDomain }] : [];
    }),
  );
  const identities = found.flat();
  return { count: identities.length, identities };
};
