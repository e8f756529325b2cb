/** All weaknesses of the official SDK that were found: by running 0.9.6 and 0.14.9 against a server, or reading them. */
import type { Weakness } from "./weakness.ts";
import { correctness } from "./weaknesses/correctness.ts";
import { cost } from "./weaknesses/cost.ts";
import { failures } from "./weaknesses/failures.ts";
import { production } from "./weaknesses/production.ts";

export const weaknesses: readonly Weakness[] = [...correctness, ...production, ...failures, ...cost];
