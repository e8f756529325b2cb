/** Handlers of the steps' calls and error reports, which delegate to the step's authenticator. */
import { type BrowserSlug, type Operation, operations, type StepName, stepNames } from "@proofline/contract";
import { deviceOfKey, isSigned, signerOf } from "../possession/devices/signed-request.ts";
import type { ReportSlug, StepCall } from "../possession/authenticators/authenticator.ts";
import { authenticators } from "../possession/authenticators/index.ts";
import { type Outcome, errorResponse } from "../possession/response.ts";
import { rejectUnlessOpen } from "../possession/engine.ts";
import { handleReport } from "../possession/report.ts";
import type { BrowserHandler } from "./handler.ts";

type AnyDecision = (call: StepCall<never>) => Outcome | Promise<Outcome>;
type Handlers = { readonly [S in BrowserSlug]?: BrowserHandler<S> };

export function stepHandlers(): Handlers {
  const handlers = stepNames.flatMap((step) =>
    Object.entries<AnyDecision>(authenticators[step].calls as Record<string, AnyDecision>).map(
      ([slug, decide]) => [slug, handlerOf(step, decide)] as const,
    ),
  );
  return Object.fromEntries(handlers);
}

const handlerOf =
  (step: StepName, decide: AnyDecision): BrowserHandler<never> =>
  ({ once, ...call }) =>
    once((possession) => rejectUnlessOpen(possession, step) ?? decide({ ...call, possession }));

export function reportHandlers(): Handlers {
  const slugs = Object.values<Operation>(operations)
    .map(({ slug }) => slug)
    .filter((slug): slug is ReportSlug => /^client-.*-error$/.test(slug));
  return Object.fromEntries(slugs.map((slug) => [slug, reportHandler(slug)]));
}

/**
 * A browser signs its reports if it has a device key. A report signed with an unknown key is processed like an unsigned
 * one, and the response makes the browser delete the key.
 */
const reportHandler =
  (slug: ReportSlug): BrowserHandler<ReportSlug> =>
  ({ platform, claims, body, signed, once }) =>
    once(async (possession) => {
      if (!isSigned(signed)) return handleReport(platform, possession, slug, body);
      const signer = await signerOf(platform, signed, deviceOfKey(platform, claims.ans));
      if ("refusal" in signer && signer.refusal !== "unknownDevice") return { answer: errorResponse(signer.refusal) };
      const { writes = [], ...outcome } = await handleReport(platform, possession, slug, body);
      if ("refusal" in signer)
        return { ...outcome, writes, answer: errorResponse(signer.refusal, outcome.answer.next) };
      const changes = outcome.change !== undefined || writes.length > 0;
      return changes ? { ...outcome, writes: [signer.spend, ...writes] } : outcome;
    });
