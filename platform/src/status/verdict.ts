/** What a status socket is told: how the step that it waits for has ended. */
import type { Platform } from "../platform.ts";
import { type ClientAnswer, done, refuse } from "../possession/answer.ts";
import { findPossession } from "../possession/possession.ts";

/** @returns undefined while the possession is pending */
export async function verdictOn(platform: Platform, possessionId: string): Promise<ClientAnswer | undefined> {
  const possession = await findPossession(platform, possessionId);
  if (!possession) return refuse("authenticationFailed");
  if (possession.state === "pending") return undefined;
  return possession.state === "passed" ? done() : refuse("notProven");
}
