/** `POST /v3/identity`: enrolls a person in Identity Manager. */
import { findOwnPersonByNumber } from "../../people/find-person.ts";
import { enroll } from "../../people/manager/enroll.ts";
import { bothIds } from "../../people/manager/enrolled-identity.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-enroll-identity"> = async ({ platform, caller, body }) => {
  const person = await findOwnPersonByNumber(platform, caller, body.phoneNumber);
  const { proveId, writes } = await enroll(platform, caller.domainId, person, body);
  await platform.store.commit(writes);
  return { ...bothIds(proveId), success: true };
};
