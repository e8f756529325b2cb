/** `POST /v3/challenge`: checks the challenge and returns the person's data. */
import type { ReasonName, RequestOf } from "@proofline/contract";
import { advance, findFlow, type Flow, reasonsOfValidate, requireStep } from "../flows/flow.ts";
import { RequestError } from "../../http/request-error.ts";
import { contradictions } from "../../people/comparison.ts";
import { evaluate } from "../../people/evaluation.ts";
import { findPersonOf, type Person } from "../../people/person.ts";
import type { ServerHandler } from "../handler.ts";

type Body = RequestOf<"v3-challenge">;

export const handler: ServerHandler<"v3-challenge"> = async ({ platform, caller, body }) => {
  const flow = await findFlow(platform, caller, body.correlationId);
  requireStep(flow, "v3-challenge");
  requireChallenge(flow, body);
  const person = await findPersonOf(platform.identities, caller.tier, flow.person);
  const unproven = reasonsOfValidate(flow);
  const found = reasonsAgainst(flow, body, person);
  const next = await advance(platform, flow, "v3-challenge");
  // Without proven possession, the response contains neither the person's data nor the result of the challenge.
  if (unproven.length > 0) return { success: false, next, evaluation: evaluate({ authentication: unproven }) };
  const success = found.length === 0;
  return {
    success,
    ...(success && { individual: individual(person) }),
    next,
    evaluation: evaluate({ authentication: [], identification: found }),
  };
};

/** Returns the record as a response field; missing data is omitted. */
const individual = ({ record }: Person) => ({
  ...record,
  addresses: record.addresses.map((address) => ({ ...address })),
  emailAddresses: [...record.emailAddresses],
});

function requireChallenge(flow: Flow, { ssn, dob }: Body): void {
  if (flow.challengeAtStart === "missing" && ssn === undefined && dob === undefined) {
    throw new RequestError("malformedRequest", "field 'ssn' or 'dob' is missing; Start received neither");
  }
}

function reasonsAgainst(flow: Flow, { ssn, dob }: Body, person: Person): ReasonName[] {
  const decided = person.failures["v3-challenge"];
  if (decided) return [decided];
  if (ssn !== undefined || dob !== undefined) {
    return contradictions({ ...(ssn && { ssn }), ...(dob && { dob }) }, person.record);
  }
  return flow.challengeAtStart === "met" ? [] : ["identityNotConfirmed"];
}
