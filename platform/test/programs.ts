/** Programs that tests start as child processes: the sources, or the bundles that the test command made. */
import { join } from "node:path";

/** Environment variable with the folder of the bundles. */
export const BUNDLES_VARIABLE = "PROOFLINE_TEST_BUNDLES";
const bundles = process.env[BUNDLES_VARIABLE];

/** The command as users start it. */
export const COMMAND = bundles ? join(bundles, "cli.mjs") : join(import.meta.dirname, "../src/cli.ts");
/** Preloaded into a child process, it inspects the responses of its platform. */
export const INSPECTED_CHILD = join(bundles ?? import.meta.dirname, "inspected-child.mjs");
