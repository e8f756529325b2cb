/** Whether a call did what it was asked. */
import { Flag, model, OneOf } from "../schema.ts";

export const done = () => Flag("Whether the call did what it was asked.", { examples: [true] });

/** An answer that says no more than that. */
export const doneModel = (name: string) => model(name, "Outcome of the call.", { success: done() });

/** An outcome as text. */
export const verdict = () => OneOf(["true", "false"], "Whether the person is verified.", { examples: ["true"] });
