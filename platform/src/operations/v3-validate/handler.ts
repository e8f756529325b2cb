/** `POST /v3/validate`: returns whether possession of the phone is proven. */
import type { ReasonName } from "@proofline/contract";
import { advance, findFlow, type Flow, requireStep, withVerdict } from "../flows/flow.ts";
import { nextCalls } from "../flows/machine.ts";
import { evaluate } from "../../people/evaluation.ts";
import { findPersonOf, type Person } from "../../people/person.ts";
import { formatPhoneNumber } from "../../people/phone-number.ts";
import { possessionVerdict } from "../../possession/possession.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-validate"> = async ({ platform, caller, body }) => {
  const flow = await findFlow(platform, caller, body.correlationId);
  requireStep(flow, "v3-validate");
  const verdict = await possessionVerdict(platform, flow.possessionId);
  const person = await findPersonOf(platform.identities, caller.tier, flow.person);
  if (verdict === "pending")
    return responseOf(flow, person, ["possessionIncomplete"], nextCalls(flow.product, flow.state));
  const found = verdict === "passed" ? person.failures["v3-validate"] : "possessionIncomplete";
  const next = await advance(platform, withVerdict(flow, found), "v3-validate");
  return responseOf(flow, person, found ? [found] : [], next);
};

const responseOf = (flow: Flow, person: Person, reasons: readonly ReasonName[], next: Record<string, string>) => ({
  success: reasons.length === 0,
  challengeMissing: flow.product === "prefill" && flow.challengeAtStart === "missing",
  phoneNumber: formatPhoneNumber(person.phoneNumber),
  next,
  evaluation: evaluate({ authentication: reasons }),
});
