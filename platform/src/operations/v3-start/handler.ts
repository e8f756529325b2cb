/** `POST /v3/start`: begin a Pre-Fill or Identity flow. */
import type { RequestOf } from "@prove-identity/contract";
import { FLOW_LIFE, openFlow } from "../../flows/flow.ts";
import { nextCalls } from "../../flows/machine.ts";
import { Refusal } from "../../http/refusal.ts";
import { contradictions } from "../../identity/comparison.ts";
import type { Person } from "../../identity/person.ts";
import { toE164 } from "../../identity/phone-number.ts";
import type { Caller } from "../../oauth/protected-resource.ts";
import type { Platform } from "../../platform.ts";
import { signAuthToken } from "../../possession/auth-token.ts";
import { beginPossession } from "../../possession/possession.ts";
import { insertFlow } from "../../store/flows.ts";
import { insertPossession } from "../../store/possessions.ts";
import type { FlowRow } from "../../store/flows.ts";
import type { Product } from "../../store/tenants.ts";
import { write } from "../../store/statement.ts";
import type { ServerHandler } from "../handler.ts";

type Body = RequestOf<"v3-start">;

export const handler: ServerHandler<"v3-start"> = async ({ platform, caller, body }) => {
  requireFinalTarget(body);
  const person = await findPerson(platform, caller, body);
  const product = chooseProduct(caller, person);
  const possession = beginPossession(platform, caller, {
    plan: body.flowType,
    phoneNumber: person.phoneNumber,
    withoutClient: person.withoutClient,
    allowRetry: body.allowOTPRetry ?? false,
    expiresAt: platform.clock.now() + FLOW_LIFE,
  });
  const flow = openFlow(platform, caller, person, possession, {
    product,
    challengeAtStart: challengeAtStart(body, person),
  });
  await platform.store.commit([write(insertPossession, possession), write(insertFlow, flow)]);
  return {
    authToken: signAuthToken(platform, possession),
    correlationId: flow.id,
    next: nextCalls(product, flow.state),
  };
};

/** A desktop flow sends the phone's browser somewhere once its link is opened. */
function requireFinalTarget({ flowType, finalTargetUrl }: Body): void {
  if (flowType === "desktop" && !finalTargetUrl) {
    throw new Refusal("malformedRequest", "field 'finalTargetUrl' is missing; flowType 'desktop' needs it");
  }
}

async function findPerson(platform: Platform, caller: Caller, { phoneNumber }: Body): Promise<Person> {
  if (!phoneNumber) throw new Refusal("malformedRequest", "field 'phoneNumber' is missing");
  const person = await platform.identities[caller.tier]?.findByPhoneNumber(phoneNumber);
  if (person) return person;
  if (!toE164(phoneNumber))
    throw new Refusal("malformedRequest", "field 'phoneNumber' must be a possible phone number");
  throw new Refusal("sandboxUserNotFound");
}

/** The client's product; where it has none, the test person decides. */
function chooseProduct(caller: Caller, person: Person): Product {
  const product = caller.product ?? person.product;
  if (!product || (person.product && person.product !== product)) throw new Refusal("sandboxUserDenied");
  return product;
}

/** Only how the data compares is kept, never the data. */
function challengeAtStart({ ssn, dob }: Body, { record }: Person): FlowRow["challenge_at_start"] {
  if (ssn === undefined && dob === undefined) return "missing";
  return contradictions({ ...(ssn && { ssn }), ...(dob && { dob }) }, record).length === 0 ? "met" : "failed";
}
