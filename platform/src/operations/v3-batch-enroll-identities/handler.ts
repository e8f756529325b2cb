/** `POST /v3/identity/batch`: enrolls up to 100 people; an invalid item has an error in its result. */
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { RequestError } from "../../http/request-error.ts";
import { findOwnPersonByNumber } from "../../people/find-person.ts";
import { enroll, type Enrollment, orderedWrites } from "../../people/manager/enroll.ts";
import { findLinkedPerson } from "../../people/manager/linked-person.ts";
import { bothIds } from "../../people/manager/enrolled-identity.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import type { ServerCall, ServerHandler } from "../handler.ts";

type Call = ServerCall<"v3-batch-enroll-identities">;
type Body = RequestOf<"v3-batch-enroll-identities">;
type Item = NonNullable<Body["items"]>[number];
type Result = NonNullable<ResponseOf<"v3-batch-enroll-identities">["results"]>[number];

export const handler: ServerHandler<"v3-batch-enroll-identities"> = async (call) => {
  const outcomes = await Promise.all(itemsOf(call.body).map((item) => enrollItem(call, item)));
  await call.platform.store.commit(
    orderedWrites(outcomes.flatMap((outcome) => (outcome instanceof RequestError ? [] : [outcome]))),
  );
  return { results: outcomes.map(toResult) };
};

function itemsOf({ items, identities }: Body): readonly Item[] {
  if (items && identities)
    throw new RequestError("malformedRequest", "fields 'items' and 'identities' cannot be combined; use 'items'");
  const list = items ?? identities;
  if (!list) throw new RequestError("malformedRequest", "field 'items' is missing");
  return list;
}

async function enrollItem({ platform, caller }: Call, item: Item): Promise<Enrollment | RequestError> {
  try {
    const person = await findPersonOfItem(platform, caller, item);
    return await enroll(platform, caller.domainId, person, item);
  } catch (cause) {
    if (cause instanceof RequestError) return cause;
    throw cause;
  }
}

/** Finds the person by phone number, or by the IDs of Cross-Domain: the official SDK's type has only those. */
const findPersonOfItem = (platform: Platform, caller: Caller, { phoneNumber, identityId, pcid }: Item) =>
  phoneNumber === undefined && identityId !== undefined
    ? findLinkedPerson(platform, caller, identityId, pcid)
    : findOwnPersonByNumber(platform, caller, phoneNumber);

const toResult = (outcome: Enrollment | RequestError): Result =>
  outcome instanceof RequestError ? { error: outcome.message } : bothIds(outcome.proveId);
