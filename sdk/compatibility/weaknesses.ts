/** Lists all known weaknesses of the official SDK. */
import type { Weakness } from "./weakness.ts";
import { correctness } from "./weaknesses/correctness.ts";
import { cost } from "./weaknesses/cost.ts";
import { failures } from "./weaknesses/failures.ts";
import { production } from "./weaknesses/production.ts";

export const weaknesses: readonly Weakness[] = [...correctness, ...production, ...failures, ...cost];
