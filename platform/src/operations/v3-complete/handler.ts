/** `POST /v3/complete`: verifies the submitted person and ends the flow. */
import type { ReasonName, RequestOf } from "@proofline/contract";
import { advance, findFlow, reasonsOfValidate, requireStep } from "../flows/flow.ts";
import { RequestError } from "../../http/request-error.ts";
import { contradictions } from "../../people/comparison.ts";
import { evaluate } from "../../people/evaluation.ts";
import { compareWithSources, type Idv } from "../../people/idv.ts";
import { findPersonOf, type Person } from "../../people/person.ts";
import type { ServerHandler } from "../handler.ts";

type Individual = RequestOf<"v3-complete">["individual"];

export const handler: ServerHandler<"v3-complete"> = async ({ platform, caller, body }) => {
  const flow = await findFlow(platform, caller, body.correlationId);
  requireStep(flow, "v3-complete");
  requireIdentifyingFields(body.individual);
  const person = await findPersonOf(platform.identities, caller.tier, flow.person);
  const unproven = reasonsOfValidate(flow);
  const idv = person.watchLists && compareWithSources(body.individual, person);
  const found = reasonsAgainst(body.individual, person, idv);
  const next = await advance(platform, flow, "v3-complete");
  return {
    success: unproven.length === 0 && found.length === 0,
    next,
    // Without proven possession, the response contains no comparison with the person's data.
    ...(idv && unproven.length === 0 && { idv, kyc: person.watchLists }),
    evaluation: evaluate({ authentication: unproven, identification: found }),
  };
};

function requireIdentifyingFields({ firstName, lastName, ssn }: Individual): void {
  if (ssn || (firstName && lastName)) return;
  const missing = firstName ? "lastName" : "firstName";
  throw new RequestError(
    "malformedRequest",
    `field 'individual.${missing}' is missing; give firstName and lastName, or ssn`,
  );
}

function reasonsAgainst(individual: Individual, person: Person, idv: Idv | undefined): ReasonName[] {
  const decided = person.failures["v3-complete"];
  return [
    ...contradictions(individual, person.record),
    ...(idv?.dataSource2?.cipConfidence === "low" ? (["notConfirmedBySecondSource"] as const) : []),
    ...(decided ? [decided] : []),
  ];
}
