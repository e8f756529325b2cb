/** What a status socket is told: how the step that it waits for has ended. */
import type { PossessionDependencies } from "../dependencies.ts";
import { type ClientAnswer, refuse } from "../answer.ts";
import { positionOf } from "../machine.ts";
import { planOf } from "../plans.ts";
import { findStoredPossession } from "../possession.ts";

/** @returns undefined while the possession is pending */
export async function verdictOn(
  platform: PossessionDependencies,
  possessionId: string,
): Promise<ClientAnswer | undefined> {
  const possession = await findStoredPossession(platform, possessionId);
  if (!possession) return refuse("authenticationFailed");
  const { state, step, failure } = possession;
  if (state === "failed") return refuse(failure ?? "notProven");
  if (state !== "pending") return { next: "done" };
  const plan = planOf(possession);
  const isPast = positionOf(plan, step) > positionOf(plan, "mobile/instantlink");
  return isPast && positionOf(plan, "mobile/instantlink") >= 0 ? { next: step } : undefined;
}
