/** Generates one-time codes. */
import { randomInt } from "node:crypto";
import type { Tier } from "../../store/rows/clients.ts";
import { codeLength } from "./template.ts";

/** Returns SANDBOX_CODE in sandbox domains, and random digits in live domains, as many as the template requires. */
export function codeFor(tier: Tier, template: string | undefined): string {
  if (tier === "sandbox") return SANDBOX_CODE;
  const length = codeLength(template);
  return String(randomInt(10 ** length)).padStart(length, "0");
}

/** The one-time code of all sandbox domains, for every template. */
export const SANDBOX_CODE = "1234";
