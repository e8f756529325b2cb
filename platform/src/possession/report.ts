/** The browser reports that a step ended without a result: the person gave up, or the page failed. */
import { clientErrors, type RequestOf, type StepName } from "@proofline/contract";
import type { PossessionDependencies } from "./dependencies.ts";
import type { Possession } from "../store/rows/flows.ts";
import type { Outcome } from "./answer.ts";
import type { Authenticator, ReportSlug } from "./authenticators/authenticator.ts";
import { authenticators } from "./authenticators/index.ts";
import { refused, refuseUnlessOpen, settle } from "./engine.ts";
import { planOf } from "./plans.ts";

/** What comes after a failed step follows from the plan. A report of a step whose turn it is not changes nothing. */
export async function takeReport(
  platform: PossessionDependencies,
  possession: Possession,
  slug: ReportSlug,
  report: RequestOf<ReportSlug>,
): Promise<Outcome> {
  const reports = (step: StepName) => authenticators[step].reports.includes(slug);
  const step = planOf(possession)
    .steps.map((candidate) => candidate.step)
    .find(reports);
  // Whose verdict comes without the client SDK does not lose it by a failure in the browser.
  if (!step || possession.withoutClient) return { answer: { next: "done" } };
  const refusal = refuseUnlessOpen(possession, step);
  if (refusal?.change) return refusal;
  if (refusal) return { answer: { next: refusal.answer.next ?? "done" } };
  if (report.code === clientErrors.tooManySteps.code) return refused(possession, "tooManySteps");
  const { afterFailure }: Authenticator = authenticators[step];
  return (await afterFailure?.({ platform, possession })) ?? settle(platform, possession, step, "unproven");
}
