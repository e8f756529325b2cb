/** What several of the commands on clients take and say. */
import type { Parameter } from "../options.ts";

export const client = { value: "CLIENT", about: "its client_id" } as const satisfies Parameter;

export const SHOWN_ONCE = "The client_secret is shown only now; nobody can read it again.";
