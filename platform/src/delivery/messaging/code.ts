/** One-time codes. */
import { randomInt } from "node:crypto";
import type { Tier } from "../../store/rows/clients.ts";
import { codeLength } from "./template.ts";

/** A code for the message: in sandbox domains the known one, in live domains random digits, as many as it asks for. */
export function codeFor(tier: Tier, template: string | undefined): string {
  if (tier === "sandbox") return SANDBOX_CODE;
  const length = codeLength(template);
  return String(randomInt(10 ** length)).padStart(length, "0");
}

/** The one-time code that passes, whatever the run of `#` in the message. */
export const SANDBOX_CODE = "1234";
