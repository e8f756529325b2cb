/** Handles the browser's error reports: a step ended without a result because the person canceled or the page failed. */
import { clientErrors, type RequestOf, type StepName } from "@proofline/contract";
import type { PossessionDependencies } from "./dependencies.ts";
import type { Possession } from "../store/rows/flows.ts";
import type { Outcome } from "./response.ts";
import type { Authenticator, ReportSlug } from "./authenticators/authenticator.ts";
import { authenticators } from "./authenticators/index.ts";
import { failPossession, rejectUnlessOpen, settle } from "./engine.ts";
import { planOf } from "./plans.ts";

/** Moves the possession to the plan's next step. A report for a step that is not allowed now changes nothing. */
export async function handleReport(
  platform: PossessionDependencies,
  possession: Possession,
  slug: ReportSlug,
  report: RequestOf<ReportSlug>,
): Promise<Outcome> {
  const reports = (step: StepName) => authenticators[step].reports.includes(slug);
  const step = planOf(possession)
    .steps.map((candidate) => candidate.step)
    .find(reports);
  // A possession that passes without the browser SDK does not fail because of the browser.
  if (!step || possession.withoutClient) return { answer: { next: "done" } };
  const refusal = rejectUnlessOpen(possession, step);
  if (refusal?.change) return refusal;
  if (refusal) return { answer: { next: refusal.answer.next ?? "done" } };
  if (report.code === clientErrors.tooManySteps.code) return failPossession(possession, "tooManySteps");
  const { afterFailure }: Authenticator = authenticators[step];
  return (await afterFailure?.({ platform, possession })) ?? settle(platform, possession, step, "unproven");
}
