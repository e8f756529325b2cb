/** What several of the commands on people take. */
import type { Parameter } from "../options.ts";

export const number = { value: "NUMBER", about: "phone number of the person" } as const satisfies Parameter;
