/** The older form of `POST /v3/verify`: begins a possession check; `/v3/verify-status` returns the combined result. */
import type { ResponseOf } from "@proofline/contract";
import { FLOW_LIFETIME } from "../flows/flow.ts";
import { openVerificationFlow, resultOf, PENDING } from "../flows/verification-flow.ts";
import { RequestError } from "../../http/request-error.ts";
import { findOwnPersonByNumber } from "../../people/find-person.ts";
import { formatPhoneNumber } from "../../people/phone-number.ts";
import type { Person } from "../../people/person.ts";
import { verificationTypes } from "../../people/verification/types.ts";
import { verify } from "../../people/verification/verify.ts";
import { requireFinalTarget } from "../../possession/links/target-url.ts";
import { requireTemplate } from "../../delivery/messaging/template.ts";
import { signAuthToken } from "../../possession/auth-token.ts";
import { planFor, plans } from "../../possession/plans.ts";
import { beginPossession } from "../../possession/possession.ts";
import { possessionSettings } from "../../possession/settings.ts";
import { insertPossession } from "../../store/tables/possessions.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { write } from "../../store/statement.ts";
import { insertVerificationFlow } from "../../store/tables/flows.ts";
import type { ServerCall } from "../handler.ts";
import { ownIds } from "./own-ids.ts";

type Call = ServerCall<"v3-verify">;

export async function verifyWithPossession(call: Call): Promise<ResponseOf<"v3-verify">> {
  const { platform, caller, body } = call;
  requireFields(body);
  const main = await findOwnPersonByNumber(platform, caller, body.phoneNumber);
  const verification = verify(platform, caller, verificationTypes.verifiedUser, main, body);
  const possession = possessionFor(call, verification.person);
  const flow = openVerificationFlow(platform, caller, verification, possession, body);
  await platform.store.commit([
    ...(possession ? [insertPossession(possession)] : []),
    write(insertVerificationFlow, flow),
  ]);
  return {
    correlationId: flow.id,
    phoneNumber: formatPhoneNumber(main.phoneNumber),
    ...ownIds(body),
    // The result of the name check is withheld until possession is proven.
    ...(possession
      ? { authToken: signAuthToken(platform, possession), ...PENDING }
      : await resultOf(platform, caller, flow)),
  };
}

function requireFields({ possessionType, firstName, lastName, finalTargetUrl, smsMessage }: Call["body"]): void {
  const missing = firstName === undefined ? "firstName" : lastName === undefined ? "lastName" : undefined;
  if (missing) throw new RequestError("malformedRequest", `field '${missing}' is missing`);
  requireFinalTarget(finalTargetUrl, possessionType === "desktop" && "possessionType 'desktop'");
  requireTemplate(possessionType === "desktop" ? "link" : "code", smsMessage, "smsMessage");
}

/** Returns undefined if the integrator proves possession itself. */
function possessionFor({ platform, caller, body }: Call, person: Person): Possession | undefined {
  const { possessionType } = body;
  if (possessionType === undefined || possessionType === "none") return undefined;
  return beginPossession(platform, caller, {
    plan: planFor(plans[possessionType], person.facts),
    phoneNumber: person.phoneNumber,
    messageTemplate: body.smsMessage,
    withoutClient: person.withoutClient,
    settings: possessionSettings(body),
    expiresAt: platform.clock.now() + FLOW_LIFETIME,
  });
}
