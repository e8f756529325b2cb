/** `GET /v3/identity`: returns a page of the domain's enrolled identities, in order of enrollment. */
import { bothIds } from "../../people/manager/enrolled-identity.ts";
import { pageKey, placeOf } from "../../people/manager/page-key.ts";
import { selectEnrolledPage } from "../../store/tables/identities.ts";
import type { ServerHandler } from "../handler.ts";

const DEFAULT_LIMIT = 100;

export const handler: ServerHandler<"v3-batch-get-identities"> = async ({ platform, caller, parameters }) => {
  const { limit = DEFAULT_LIMIT, startKey, showInactive = false } = parameters;
  const found = await platform.store.read(selectEnrolledPage, {
    domainId: caller.domainId,
    after: placeOf(platform, caller, startKey),
    onlyActive: !showInactive,
    // One more than requested, to detect the last page.
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = found.length > limit && page.at(-1);
  return {
    results: page.map(({ proveId }) => bothIds(proveId)),
    ...(last && { lastKey: pageKey(platform, caller, last.id) }),
  };
};
