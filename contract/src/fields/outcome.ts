/** Fields that report whether a call succeeded. */
import { Flag, model, OneOf } from "../schema.ts";

export const done = () => Flag("Whether the call succeeded.", { examples: [true] });

/** A response with `success` only. */
export const doneModel = (name: string) => model(name, "Result of the call.", { success: done() });

/** `success` as a string instead of a boolean. */
export const verdict = () => OneOf(["true", "false"], "Whether the person is verified.", { examples: ["true"] });
