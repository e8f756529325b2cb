/** `POST /v3/start`: begins a Pre-Fill or Identity flow. */
import type { RequestOf } from "@proofline/contract";
import { FLOW_LIFETIME, openFlow } from "../flows/flow.ts";
import { flowProducts, type FlowRow } from "../../store/rows/flows.ts";
import { nextCalls } from "../flows/machine.ts";
import { contradictions } from "../../people/comparison.ts";
import { chooseProduct, findPersonByNumber } from "../../people/find-person.ts";
import type { Person } from "../../people/person.ts";
import { requireFinalTarget } from "../../possession/links/target-url.ts";
import { requireTemplate } from "../../delivery/messaging/template.ts";
import { signAuthToken } from "../../possession/auth-token.ts";
import { planFor, plans } from "../../possession/plans.ts";
import { beginPossession } from "../../possession/possession.ts";
import { possessionSettings } from "../../possession/settings.ts";
import { insertFlow } from "../../store/tables/flows.ts";
import { insertPossession } from "../../store/tables/possessions.ts";
import { write } from "../../store/statement.ts";
import type { ServerHandler } from "../handler.ts";

type Body = RequestOf<"v3-start">;

export const handler: ServerHandler<"v3-start"> = async ({ platform, caller, body }) => {
  requireFinalTarget(body.finalTargetUrl, body.flowType === "desktop" && "flowType 'desktop'");
  requireTemplate(body.flowType === "desktop" ? "link" : "code", body.smsMessage, "smsMessage");
  const person = await findPersonByNumber(platform, caller, body.phoneNumber);
  const product = chooseProduct(caller, person, flowProducts);
  const possession = beginPossession(platform, caller, {
    plan: planFor(plans[body.flowType], person.facts),
    phoneNumber: person.phoneNumber,
    messageTemplate: body.smsMessage,
    withoutClient: person.withoutClient,
    settings: possessionSettings(body),
    expiresAt: platform.clock.now() + FLOW_LIFETIME,
  });
  const flow = openFlow(platform, caller, person, possession, {
    product,
    challengeAtStart: challengeAtStart(body, person),
  });
  await platform.store.commit([insertPossession(possession), write(insertFlow, flow)]);
  return {
    authToken: signAuthToken(platform, possession),
    correlationId: flow.id,
    next: nextCalls(product, flow.state),
  };
};

/** Returns the result of the comparison; the submitted data is never stored. */
function challengeAtStart({ ssn, dob }: Body, { record }: Person): FlowRow["challengeAtStart"] {
  if (ssn === undefined && dob === undefined) return "missing";
  return contradictions({ ...(ssn && { ssn }), ...(dob && { dob }) }, record).length === 0 ? "met" : "failed";
}
