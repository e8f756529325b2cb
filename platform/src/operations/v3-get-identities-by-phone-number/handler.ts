/**
 * `GET /v3/identity/{mobileNumber}/lookup`: returns the enrolled identities of a phone number, including deactivated
 * ones.
 */
import { findNumber } from "../../people/find-person.ts";
import { enrolledIdentityResponse } from "../../people/manager/enrolled-identity.ts";
import { numberHash } from "../../store/keys/sealed-number.ts";
import { selectEnrolledByNumber } from "../../store/tables/identities.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-get-identities-by-phone-number"> = async ({ platform, caller, parameters }) => {
  const number = await findNumber(platform, caller, "mobileNumber", parameters.mobileNumber);
  const rows = await platform.store.read(selectEnrolledByNumber, {
    domainId: caller.domainId,
    numberHash: numberHash(platform, caller.domainId, number),
  });
  const items = await Promise.all(rows.map((row) => enrolledIdentityResponse(platform, caller, row)));
  return items.length > 0 ? { items } : {};
};
